import { globSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { discoverServices } from '../../infra/building/declarations.ts'
import { throttleKind } from '../../infra/constructs/throttle.ts'
import { readStage } from '../../infra/stage.ts'
import { build, type Found, names, ofType, resourcesOf } from './synthesize.ts'

let all: Found[]
beforeAll(() => {
  build()
  all = resourcesOf('demo')
})

const environmentOf = ({ resource }: Found) =>
  ((resource.Properties.Environment ?? {}) as { Variables?: Record<string, unknown> }).Variables ?? {}
const functions = () => ofType(all, 'AWS::Lambda::Function')

describe('the firewall', () => {
  type Rule = {
    Name: string
    Priority: number
    Action?: { Block?: { CustomResponse?: object } }
    OverrideAction?: object
    Statement: {
      RateBasedStatement?: { Limit: number; AggregateKeyType: string; ScopeDownStatement?: object }
      ManagedRuleGroupStatement?: { Name: string; RuleActionOverrides?: { Name: string; ActionToUse: object }[] }
    }
  }
  const acl = () => ofType(all, 'AWS::WAFv2::WebACL')[0] as Found
  const rules = () => [...(acl().resource.Properties.Rules as Rule[])].sort((a, b) => a.Priority - b.Priority)

  test('stands before CloudFront, lets in what no rule stops, and asks the rules in this order', () => {
    expect(acl().resource.Properties).toMatchObject({ Scope: 'CLOUDFRONT', DefaultAction: { Allow: {} } })
    const [distribution] = ofType(all, 'AWS::CloudFront::Distribution')
    expect(JSON.stringify(distribution?.resource.Properties)).toContain('WebACLId')
    expect(rules().map(({ Name }) => Name)).toEqual([
      'flood',
      'sign-in-flood',
      'AWSManagedRulesAmazonIpReputationList',
      'AWSManagedRulesKnownBadInputsRuleSet',
      'AWSManagedRulesCommonRuleSet',
    ])
  })

  test('holds floods of one address back with a 429 that says when, tighter where passwords are tried', () => {
    const [flood, signIn] = rules()
    for (const rule of [flood, signIn])
      expect(rule?.Action?.Block?.CustomResponse).toMatchObject({
        ResponseCode: 429,
        ResponseHeaders: expect.arrayContaining([{ Name: 'retry-after', Value: '300' }]),
      })
    const [bodies] = Object.values(
      acl().resource.Properties.CustomResponseBodies as Record<string, { Content: string }>,
    )
    expect(JSON.parse(bodies?.Content ?? '')).toMatchObject({ status: 429, code: 'too-many-requests' })
    expect(signIn?.Statement.RateBasedStatement?.Limit).toBeLessThan(flood?.Statement.RateBasedStatement?.Limit ?? 0)
    const scope = JSON.stringify(signIn?.Statement.RateBasedStatement?.ScopeDownStatement)
    for (const door of ['sessions', 'accounts', 'vneid']) expect(scope).toContain(`/api/v1/identity/${door}`)
    expect(scope).toContain('NotStatement')
  })

  test('blocks by the managed rules, except where an honest form or notice would be stopped without a word', () => {
    for (const { OverrideAction } of rules().slice(2)) expect(OverrideAction).toEqual({ None: {} })
    const counted = rules().flatMap(({ Statement }) => Statement.ManagedRuleGroupStatement?.RuleActionOverrides ?? [])
    expect(counted.every(({ ActionToUse }) => JSON.stringify(ActionToUse) === '{"Count":{}}')).toBe(true)
    expect(counted.map(({ Name }) => Name)).toEqual([
      'SizeRestrictions_BODY',
      'CrossSiteScripting_BODY',
      'GenericLFI_BODY',
      'GenericRFI_BODY',
      'NoUserAgent_HEADER',
    ])
  })
})

describe('throttles', () => {
  test('every route has that of its kind, set when the route is there', () => {
    const { throttles } = readStage('demo')
    const routes = ofType(all, 'AWS::ApiGatewayV2::Route')
    const stages = ofType(all, 'AWS::ApiGatewayV2::Stage')
    const settings = stages.flatMap(({ resource }) => Object.entries(resource.Properties.RouteSettings as object))
    expect(settings.map(([key]) => key).sort()).toEqual(
      routes.map(({ resource }) => resource.Properties.RouteKey).sort(),
    )
    for (const { stack, resource } of stages) {
      const ofApi = JSON.stringify(resource.Properties.ApiId)
      const its = routes.filter((route) => JSON.stringify(route.resource.Properties.ApiId) === ofApi)
      // Those of another stack are there before: that one is deployed first.
      const beside = its.filter((route) => route.stack === stack)
      const waitsFor = (resource as { DependsOn?: string[] }).DependsOn ?? []
      expect(beside.map(({ id }) => id).filter((id) => !waitsFor.includes(id))).toEqual([])
      expect(Object.keys(resource.Properties.RouteSettings as object)).toHaveLength(its.length)
    }
    const signIn = Object.fromEntries(settings)['POST /api/v1/identity/sessions']
    expect(signIn).toMatchObject({
      ThrottlingRateLimit: throttles.signingIn.perSecond,
      ThrottlingBurstLimit: throttles.signingIn.burst,
    })
    expect(throttles.signingIn.perSecond).toBeLessThan(throttles.reading.perSecond)
  })

  test.each([
    ['GET', '/api/v1/procedures', 'open', 'reading'],
    ['GET', '/api/v1/dossiers', 'citizen', 'reading'],
    ['POST', '/api/v1/dossiers/{id}/papers', 'citizen', 'changing'],
    ['POST', '/api/v1/identity/sessions', 'open', 'signingIn'],
    ['GET', '/api/v1/identity/vneid', 'open', 'signingIn'],
    ['GET', '/api/v1/identity/me', 'citizen', 'reading'],
    ['POST', '/api/v1/partners/banks/{bank}/notices', 'partner', 'partner'],
    ['ANY', '/api/v1/services/transport/x/{act+}', 'citizen', 'service'],
  ] as const)('%s %s (%s) is of the kind %s', (method, path, access, kind) => {
    expect(throttleKind({ method, path, access })).toBe(kind)
  })
})

describe('limits', () => {
  test('who counts may raise counters in that one table, and neither read nor delete', () => {
    const counting = functions().filter((found) => 'LIMITS_TABLE' in environmentOf(found))
    const kinds = counting.map(({ resource }) =>
      String(resource.Properties.FunctionName).replace(/-service-.*/, '-service'),
    )
    expect([...new Set(kinds)].sort()).toEqual([
      'portal-demo-catalogue-faq',
      'portal-demo-catalogue-faq-keeping',
      'portal-demo-catalogue-imports',
      'portal-demo-catalogue-search',
      'portal-demo-enterprises-citizens',
      'portal-demo-identity-citizens',
      'portal-demo-identity-vneid',
      'portal-demo-papers-citizens',
      'portal-demo-payments-citizens',
      'portal-demo-service',
    ])
    const statements = ofType(all, 'AWS::IAM::Policy').flatMap(
      ({ resource }) =>
        (resource.Properties.PolicyDocument as { Statement: { Action: unknown; Resource: unknown }[] }).Statement,
    )
    const onCounts = statements.filter(({ Resource }) => names(Resource, 'limitscounts'))
    expect(new Set(onCounts.flatMap(({ Action }) => Action))).toEqual(new Set(['dynamodb:UpdateItem']))
    expect(onCounts).toHaveLength(counting.length)
  })

  test('a stage for people is as strict as the routes say', () => {
    for (const stage of ['demo', 'prod']) expect(readStage(stage).limits.times).toBe(1)
  })
})

describe('accounts', () => {
  test('access tokens live minutes, refresh tokens turn, and a session can be ended', () => {
    const clients = ofType(all, 'AWS::Cognito::UserPoolClient').filter(({ id }) => !id.includes('signup'))
    expect(clients).toHaveLength(3)
    for (const { resource } of clients)
      expect(resource.Properties).toMatchObject({
        AccessTokenValidity: 15,
        TokenValidityUnits: { AccessToken: 'minutes' },
        EnableTokenRevocation: true,
        RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 60 },
      })
  })

  test('every client names what it may write: none may write all', () => {
    for (const { id, resource } of ofType(all, 'AWS::Cognito::UserPoolClient'))
      expect({ id, writes: (resource.Properties.WriteAttributes as string[]).length > 0 }).toEqual({ id, writes: true })
  })
})

describe('secrets', () => {
  const telling = /SECRET|KEY|TOKEN|PASSWORD/
  const isReference = (value: unknown): boolean =>
    typeof value === 'string'
      ? value === '' || /^\{\{resolve:secretsmanager:/.test(value)
      : typeof value === 'object' && value !== null

  test('no function is handed one but by reference', () => {
    const plain = functions().flatMap((found) =>
      Object.entries(environmentOf(found))
        .filter(([name, value]) => telling.test(name) && !/_TURN$/.test(name) && !isReference(value))
        .map(([name]) => `${found.id}: ${name}`),
    )
    expect(plain).toEqual([])
    const resolved = functions().flatMap((found) =>
      Object.entries(environmentOf(found)).filter(([, value]) => names(value, 'resolve:secretsmanager')),
    )
    expect(new Set(resolved.map(([name]) => name))).toEqual(
      new Set(['ORIGIN_SECRETS', 'LIMITS_KEY', 'SIGN_ON_CLIENT_SECRET', 'SIGN_UP_CLIENT_SECRET']),
    )
  })

  test('each is made in the account: no template carries a value', () => {
    for (const { id, resource } of ofType(all, 'AWS::SecretsManager::Secret')) {
      const { GenerateSecretString, SecretString } = resource.Properties
      expect({ id, made: GenerateSecretString !== undefined || typeof SecretString === 'object' }).toEqual({
        id,
        made: true,
      })
    }
  })

  test('two origin secrets are known to every door, and CloudFront sends one', async () => {
    const doors = functions().filter((found) => 'ORIGIN_SECRETS' in environmentOf(found))
    expect(doors.length).toBeGreaterThan(6)
    for (const found of doors)
      expect(JSON.stringify(environmentOf(found).ORIGIN_SECRETS).match(/resolve:secretsmanager/g)).toHaveLength(2)
    const [distribution] = ofType(all, 'AWS::CloudFront::Distribution')
    const { Origins } = (distribution as Found).resource.Properties.DistributionConfig as {
      Origins: { OriginCustomHeaders?: unknown[] }[]
    }
    const headers = Origins.flatMap(({ OriginCustomHeaders = [] }) =>
      OriginCustomHeaders.map((one) => JSON.stringify(one)),
    )
    // The gateways of citizens and partners, and one of each sector.
    const sectors = new Set((await discoverServices()).map(({ sector }) => sector))
    expect(headers).toHaveLength(2 + sectors.size)
    for (const header of headers) expect(header.match(/resolve:secretsmanager/g)).toHaveLength(1)
  })

  test('nothing that was built looks like one', () => {
    const looks = /whsec_[A-Za-z0-9+/]{24,}|-----BEGIN [A-Z ]*PRIVATE KEY|\bAKIA[0-9A-Z]{16}\b/
    const files = globSync(['build/functions/**/*.mjs', 'build/web/**/*.{js,html,json}'])
    expect(files.length).toBeGreaterThan(30)
    expect(files.filter((file) => looks.test(readFileSync(file, 'utf8')))).toEqual([])
  })
})
