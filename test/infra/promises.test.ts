import { readdirSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { discoverDoors, discoverServices } from '../../infra/building/declarations.ts'
import { serviceFunction } from '../../infra/building/function-name.ts'
import type { RouteDeclaration } from '../../shared/http/routes.ts'
import { build, type Found, names, ofType, resourcesOf } from './synthesize.ts'

let all: Found[]

beforeAll(() => {
  build()
  all = resourcesOf('demo')
})

const ours = (): Found[] =>
  ofType(all, 'AWS::Lambda::Function').filter(({ resource }) =>
    String(resource.Properties.FunctionName).startsWith('portal-'),
  )

describe('queues', () => {
  test('every queue has dead letters, or is where the dead letters end', () => {
    const queues = ofType(all, 'AWS::SQS::Queue')
    const redrives = queues.map(({ resource }) => resource.Properties.RedrivePolicy)
    const ends = ofType(all, 'AWS::Lambda::EventSourceMapping').map(
      ({ resource }) => resource.Properties.DestinationConfig,
    )
    const without = queues.filter(
      ({ id, resource }) =>
        !resource.Properties.RedrivePolicy && ![...redrives, ...ends].some((value) => names(value, id)),
    )
    expect(queues.length).toBeGreaterThan(5)
    expect(without.map(({ id }) => id)).toEqual([])
  })

  test('every queue has an alarm that somebody hears', () => {
    const alarms = ofType(all, 'AWS::CloudWatch::Alarm')
    const silent = alarms.filter(({ resource }) => !(resource.Properties.AlarmActions as unknown[])?.length)
    const unwatched = ofType(all, 'AWS::SQS::Queue').filter(
      ({ id }) => !alarms.some(({ resource }) => names(resource.Properties.Dimensions, id)),
    )
    expect(silent).toEqual([])
    expect(unwatched.map(({ id }) => id)).toEqual([])
  })

  test('a message stays hidden six times as long as its worker may take', () => {
    const mappings = ofType(all, 'AWS::Lambda::EventSourceMapping')
    const visibilities = ofType(all, 'AWS::SQS::Queue')
      .filter(({ resource }) => resource.Properties.RedrivePolicy)
      .map(({ resource }) => Number(resource.Properties.VisibilityTimeout))
    const timeouts = ours()
      .filter(({ id }) => mappings.some(({ resource }) => names(resource.Properties.FunctionName, id)))
      .map(({ resource }) => Number(resource.Properties.Timeout))
    expect(Math.min(...visibilities)).toBeGreaterThanOrEqual(6 * Math.max(...timeouts))
  })

  test('a stream is retried finitely, halved, and its failures are kept', () => {
    const streams = ofType(all, 'AWS::Lambda::EventSourceMapping').filter(
      ({ resource }) => resource.Properties.StartingPosition,
    )
    // Four relays, what clears up after drafts and after papers, and the reading pages.
    expect(streams).toHaveLength(7)
    for (const { resource } of streams) {
      expect(resource.Properties).toMatchObject({
        MaximumRetryAttempts: 10,
        BisectBatchOnFunctionError: true,
        DestinationConfig: { OnFailure: { Destination: expect.anything() } },
        FunctionResponseTypes: ['ReportBatchItemFailures'],
      })
    }
  })
})

describe('doors', () => {
  test('every route asks for a session, unless it is declared open or for partners', async () => {
    const declared = Object.values(await discoverDoors()).flatMap(Object.values) as RouteDeclaration[]
    const services = await discoverServices()
    const openly = [
      ...declared
        .filter(({ access }) => access === 'open' || access === 'partner')
        .map(({ method, path }) => `${method} ${path}`),
      ...services.map(({ sector, slug }) => `GET /api/v1/services/${sector}/${slug}`),
    ]
    const routes = ofType(all, 'AWS::ApiGatewayV2::Route').map(({ resource }) => resource.Properties)
    const unguarded = routes.filter(({ AuthorizationType }) => AuthorizationType !== 'JWT')
    expect(routes).toHaveLength(declared.length + 2 * services.length)
    expect(unguarded.map(({ RouteKey }) => RouteKey).sort()).toEqual(openly.sort())
  })

  test('whoever does not come through CloudFront is turned away: every door knows the origin secret', () => {
    const integrations = ofType(all, 'AWS::ApiGatewayV2::Integration')
    const doors = ours().filter(({ id }) =>
      integrations.some(({ resource }) => names(resource.Properties.IntegrationUri, id)),
    )
    expect(doors.length).toBeGreaterThan(6)
    for (const { resource } of doors) expect(resource.Properties.Environment).toHaveProperty('Variables.ORIGIN_SECRETS')
  })

  test('every API is throttled and keeps an access log', () => {
    for (const { resource } of ofType(all, 'AWS::ApiGatewayV2::Stage')) {
      expect(resource.Properties).toMatchObject({
        DefaultRouteSettings: { ThrottlingRateLimit: expect.any(Number), ThrottlingBurstLimit: expect.any(Number) },
        AccessLogSettings: { DestinationArn: expect.anything() },
      })
    }
  })

  test('the doors that must never starve keep executions for themselves', () => {
    const kept = ours().filter(({ resource }) => resource.Properties.ReservedConcurrentExecutions)
    expect(kept.map(({ resource }) => resource.Properties.FunctionName).sort()).toEqual([
      'portal-demo-delivery-webhook',
      'portal-demo-exchange-webhook',
      'portal-demo-identity-citizens',
      'portal-demo-identity-vneid',
      'portal-demo-payments-webhook',
    ])
  })
})

describe('functions', () => {
  test('each has a role and a log group to itself, and runs as all the others do', () => {
    const functions = ours()
    const roles = new Set(functions.map(({ stack, resource }) => stack + JSON.stringify(resource.Properties.Role)))
    const logs = new Set(
      functions.map(({ stack, resource }) => stack + JSON.stringify(resource.Properties.LoggingConfig)),
    )
    expect(roles.size).toBe(functions.length)
    expect(logs.size).toBe(functions.length)
    for (const { resource } of functions) {
      expect(resource.Properties).toMatchObject({
        Runtime: 'nodejs24.x',
        Architectures: ['arm64'],
        TracingConfig: { Mode: 'Active' },
        LoggingConfig: { LogFormat: 'JSON' },
      })
    }
  })

  test('none may do more than named actions on named resources', () => {
    const unnamed = ['xray:PutTraceSegments', 'xray:PutTelemetryRecords', 'dynamodb:ListStreams']
    const wide = ofType(all, 'AWS::IAM::Policy')
      .filter(({ id }) => !id.startsWith('CustomCDKBucketDeployment'))
      .flatMap(({ id, resource }) => {
        const { Statement } = resource.Properties.PolicyDocument as {
          Statement: { Action: unknown; Resource: unknown }[]
        }
        return Statement.flatMap(({ Action, Resource }) => {
          const actions = [Action].flat() as string[]
          const faults = actions.filter((action) => action.includes('*'))
          return Resource === '*' ? [...faults, ...actions.filter((action) => !unnamed.includes(action))] : faults
        }).map((fault) => `${id}: ${fault}`)
      })
    expect(wide).toEqual([])
  })

  test('only the job that publishes again and the look for what pins a form may read a table from end to end', () => {
    const scanning = ofType(all, 'AWS::IAM::Policy').filter(({ resource }) =>
      JSON.stringify(resource.Properties.PolicyDocument).includes('dynamodb:Scan'),
    )
    expect(scanning.map(({ id }) => id.replace(/DefaultPolicy.*/, ''))).toEqual([
      'catalogueseedseedrole',
      'outboxrepublishrole',
    ])
  })

  test('only one may write the ledger, and it may neither change nor delete', () => {
    const tables = ofType(all, 'AWS::DynamoDB::Table').filter(({ id }) => id.startsWith('ledger'))
    const writers = ofType(all, 'AWS::IAM::Policy').flatMap(({ resource }) => {
      const { Statement } = resource.Properties.PolicyDocument as {
        Statement: { Action: unknown; Resource: unknown }[]
      }
      return Statement.filter(({ Resource }) => tables.some(({ id }) => names(Resource, id))).map(
        ({ Action }) => Action,
      )
    })
    expect(writers).toEqual([['dynamodb:ConditionCheckItem', 'dynamodb:PutItem']])
  })

  const tableActions = (idStart: string, prefix: string) =>
    ofType(all, 'AWS::IAM::Policy')
      .filter(({ id }) => id.startsWith(idStart))
      .flatMap(({ resource }) => (resource.Properties.PolicyDocument as { Statement: { Action: unknown }[] }).Statement)
      .flatMap(({ Action }) => [Action].flat() as string[])
      .filter((action) => action.startsWith(prefix))

  test('who shows papers notes who looked, and may neither change nor delete a dossier', () => {
    const actions = tableActions('papersofficers', 'dynamodb:')
    expect(actions).toContain('dynamodb:PutItem')
    expect(actions.filter((action) => /Update|Delete/.test(action))).toEqual([])
  })

  test('none may read or write in batches, which no store does', () => {
    expect(tableActions('', 'dynamodb:Batch')).toEqual([])
  })

  test('what people hand in is scanned on arrival, and officers reach only what was let out', () => {
    const [plan] = ofType(all, 'AWS::GuardDuty::MalwareProtectionPlan')
    expect(plan?.resource.Properties).toMatchObject({
      Actions: { Tagging: { Status: 'ENABLED' } },
      ProtectedResource: { S3Bucket: { ObjectPrefixes: ['quarantine/'] } },
    })
    const reaching = (part: string) =>
      ofType(all, 'AWS::IAM::Policy')
        .filter(({ resource }) => names(resource.Properties.PolicyDocument, part))
        .map(({ id }) => id.replace(/roleDefaultPolicy.*/, ''))
    expect(reaching('/quarantine/*').sort()).toEqual(['paperfilesscan', 'paperscitizens', 'papersclearing'])
    expect(reaching('/accepted/*').sort()).toEqual([
      'paperscitizens',
      'papersclearing',
      'papersofficers',
      'papersworker',
    ])
  })

  test('a file that is deleted is gone a month later, also where the bucket keeps versions', () => {
    const rules = ofType(all, 'AWS::S3::Bucket').flatMap(({ id, resource }) => {
      const { Rules = [] } = (resource.Properties.LifecycleConfiguration ?? {}) as { Rules?: object[] }
      return id.startsWith('paperfilespapers') ? Rules : []
    })
    const accepted = rules.filter((rule) => JSON.stringify(rule).includes('accepted/'))
    expect(accepted).toMatchObject([
      { NoncurrentVersionExpiration: { NoncurrentDays: 30 }, ExpiredObjectDeleteMarker: true },
    ])
    expect(accepted).not.toMatchObject([{ ExpirationInDays: expect.anything() }])
  })

  test('each is granted what its bundle asks for when it starts', async () => {
    // The engine asks for it only where the service acts for enterprises.
    const actsForNobody = (await discoverServices())
      .filter(({ actsFor }) => !actsFor)
      .flatMap(({ slug }) => [serviceFunction(slug), `${serviceFunction(slug)}-opening`])
    const unasked = (name: string, variable: string) => variable === 'ENTERPRISES_TABLE' && actsForNobody.includes(name)
    const variables = (found: Found): Record<string, unknown> =>
      (found.resource.Properties.Environment as { Variables: Record<string, unknown> }).Variables
    const granted = /^[A-Z_]+_(TABLE|BUCKET|SENDER|URL|ARN|SECRET)$|^USER_POOL/
    const known = new Set(ours().flatMap((found) => Object.keys(variables(found)).filter((name) => granted.test(name))))
    const missing = ours().flatMap((found) => {
      const name = String(found.resource.Properties.FunctionName).replace('portal-demo-', '')
      const text = readFileSync(`build/functions/${bundleOf(name)}/index.mjs`, 'utf8')
      const asked = [...known].filter((variable) => new RegExp(`\\b${variable}\\b`).test(text))
      const given = (variable: string) => variable in variables(found)
      return asked
        .filter((variable) => given(variable) === unasked(name, variable))
        .map((variable) => `${name}: ${variable}`)
    })
    expect(missing).toEqual([])
  })
})

const slugs = readdirSync('functions/services')

function bundleOf(name: string): string {
  const slug = slugs.find((one) => name === serviceFunction(one) || name === `${serviceFunction(one)}-opening`)
  if (slug) return `services/${slug}/${name.endsWith('-opening') ? 'opening' : 'handler'}`
  if (name.endsWith('-relay')) return 'outbox/relay'
  return name.replace('-', '/')
}
