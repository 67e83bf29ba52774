import { beforeAll, expect, test } from '@jest/globals'
import { build, type Found, ofType, resourcesOf } from './synthesize.ts'

let clients: Found[]
let all: Found[]

beforeAll(() => {
  build()
  all = resourcesOf('demo')
  clients = ofType(all, 'AWS::Cognito::UserPoolClient')
})

const isOfDomain = ({ resource }: Found) => resource.Properties.AllowedOAuthFlowsUserPoolClient === true
const proven = ['custom:provenNumber', 'custom:assurance']

test('nobody can write into their own account what only VNeID may vouch for', () => {
  const open = clients.filter((client) => !isOfDomain(client))
  expect(open).not.toHaveLength(0)
  for (const { resource } of open) {
    for (const name of proven) expect(resource.Properties.WriteAttributes).not.toContain(name)
  }
})

test('a client that may write it proves itself, and its tokens cannot be used to write', () => {
  const ofDomain = clients.filter(isOfDomain)
  expect(ofDomain.map(({ resource }) => resource.Properties.ClientName)).toEqual([
    'portal-demo-portal',
    'portal-demo-ministry',
  ])
  for (const { resource } of ofDomain) {
    expect(resource.Properties).toMatchObject({
      GenerateSecret: true,
      // Tokens are turned by a call of its own; no flow with a password passes through such a client.
      ExplicitAuthFlows: ['ALLOW_CUSTOM_AUTH'],
      AllowedOAuthFlows: ['code'],
      SupportedIdentityProviders: ['VNeID'],
      WriteAttributes: expect.arrayContaining(proven),
    })
    expect(resource.Properties.AllowedOAuthScopes).not.toContain('aws.cognito.signin.user.admin')
  }
})

test('what VNeID vouches for may change with each sign-in; the number that a person gave may not', () => {
  const [pool] = ofType(all, 'AWS::Cognito::UserPool')
  const schema = pool?.resource.Properties.Schema as { Name: string; Mutable: boolean; Required?: boolean }[]
  const mutable = (name: string) => schema.find(({ Name }) => Name === name)?.Mutable
  expect([mutable('provenNumber'), mutable('assurance'), mutable('personalNumber')]).toEqual([true, true, false])
  expect(schema.find(({ Name }) => Name === 'email')?.Required).not.toBe(true)
})

test('no template shows a client’s secret', () => {
  const functions = ofType(all, 'AWS::Lambda::Function').map(({ resource }) => JSON.stringify(resource.Properties))
  const holders = functions.filter((text) => text.includes('SIGN_ON_CLIENT_SECRET'))
  expect(holders).toHaveLength(2)
  for (const text of holders) expect(text).toMatch(/"SIGN_ON_CLIENT_SECRET":\{"Fn::Join".*resolve:secretsmanager:/)
})
