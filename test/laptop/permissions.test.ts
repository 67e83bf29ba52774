import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import type { EngineCall } from '../../infra/local/gate/gate.ts'
import { asksOf } from '../../infra/local/gate/iam/asks/asks.ts'
import { type Ask, decide, grantsIn, without } from '../../infra/local/gate/iam/evaluate.ts'
import type { Resources } from '../../infra/local/gate/iam/resources.ts'
import { statementsOf } from '../../infra/local/gate/iam/statement.ts'

const account = '000000000000'
const role = `arn:aws:iam::${account}:role/desk`
const table = `arn:aws:dynamodb:ap-southeast-1:${account}:table/dossiers`
const key = `arn:aws:kms:ap-southeast-1:${account}:key/1`
const root = `arn:aws:iam::${account}:root`

type Written = { Effect?: string; Action: unknown; Resource?: unknown; Principal?: unknown; Condition?: object }
const read = (statements: Written[]) =>
  statementsOf({ Statement: statements.map((one) => ({ Effect: 'Allow', ...one })) }, 'a template')

const judge = (identity: Written[], ask: Ask, resource: Written[] | null = null, isKey = false) =>
  decide(ask, { role, account }, { identity: read(identity), resource: resource && read(resource), key: isKey })
const verdict = (...given: Parameters<typeof judge>) => {
  const decision = judge(...given)
  return decision.allowed ? 'allowed' : decision.why
}

describe('a policy of a role', () => {
  const get = { action: 'dynamodb:GetItem', resource: table }
  test.each<[string, Written[], Ask, string]>([
    ['allows what it names', [{ Action: 'dynamodb:GetItem', Resource: table }], get, 'allowed'],
    ['does not allow what it does not name', [{ Action: 'dynamodb:PutItem', Resource: table }], get, 'not allowed'],
    ['allows nothing when it is empty', [], get, 'not allowed'],
    [
      'names one action in a list',
      [{ Action: ['dynamodb:Query', 'dynamodb:GetItem'], Resource: [table] }],
      get,
      'allowed',
    ],
    ['does not care for the case of an action', [{ Action: 'DynamoDB:getitem', Resource: table }], get, 'allowed'],
    [
      'cares for the case of a resource',
      [{ Action: 'dynamodb:GetItem', Resource: table.toUpperCase() }],
      get,
      'not allowed',
    ],
    ['may leave the end of an action open', [{ Action: 'dynamodb:Get*', Resource: table }], get, 'allowed'],
    ['may leave one letter open', [{ Action: 'dynamodb:?etItem', Resource: table }], get, 'allowed'],
    ['may name every resource', [{ Action: 'dynamodb:GetItem', Resource: '*' }], get, 'allowed'],
    [
      'of a table says nothing of its indexes',
      [{ Action: 'dynamodb:Query', Resource: table }],
      { action: 'dynamodb:Query', resource: `${table}/index/owner` },
      'not allowed',
    ],
    [
      'may name all indexes',
      [{ Action: 'dynamodb:Query', Resource: `${table}/index/*` }],
      { action: 'dynamodb:Query', resource: `${table}/index/owner` },
      'allowed',
    ],
    [
      'with a wildcard stays in its part of the name',
      [{ Action: 'dynamodb:GetItem', Resource: 'arn:aws:*:table/dossiers' }],
      get,
      'not allowed',
    ],
    [
      'reaches folders with a wildcard',
      [{ Action: 's3:GetObject', Resource: 'arn:aws:s3:::papers/accepted/*' }],
      { action: 's3:GetObject', resource: 'arn:aws:s3:::papers/accepted/a/b:c' },
      'allowed',
    ],
    [
      'does not reach beyond its folder',
      [{ Action: 's3:GetObject', Resource: 'arn:aws:s3:::papers/accepted/*' }],
      { action: 's3:GetObject', resource: 'arn:aws:s3:::papers/quarantine/a' },
      'not allowed',
    ],
    [
      'takes a dot for a dot',
      [{ Action: 's3:GetObject', Resource: 'arn:aws:s3:::a.b/*' }],
      { action: 's3:GetObject', resource: 'arn:aws:s3:::axb/1' },
      'not allowed',
    ],
    [
      'that forbids outweighs what allows',
      [
        { Action: '*', Resource: '*' },
        { Effect: 'Deny', Action: 'dynamodb:*', Resource: table },
      ],
      get,
      'explicit deny, identity-based',
    ],
    [
      'that forbids something else does not matter',
      [
        { Action: '*', Resource: '*' },
        { Effect: 'Deny', Action: 'dynamodb:DeleteItem', Resource: table },
      ],
      get,
      'allowed',
    ],
  ])('%s', (_, statements, ask, expected) => expect(verdict(statements, ask)).toBe(expected))
})

describe('a condition', () => {
  const ask = (context: Ask['context']): Ask => ({ action: 'kms:Decrypt', resource: key, ...(context && { context }) })
  const under = (Condition: object) => [{ Action: 'kms:Decrypt', Resource: key, Condition }]
  const viaS3 = { 'kms:viaservice': 's3.ap-southeast-1.amazonaws.com' }
  test.each<[string, object, Ask['context'], string]>([
    ['StringEquals holds', { StringEquals: { 'kms:ViaService': 's3.ap-southeast-1.amazonaws.com' } }, viaS3, 'allowed'],
    [
      'StringEquals takes any of its values',
      { StringEquals: { 'kms:ViaService': ['x', viaS3['kms:viaservice']] } },
      viaS3,
      'allowed',
    ],
    ['StringEquals knows no wildcard', { StringEquals: { 'kms:ViaService': 's3.*' } }, viaS3, 'not allowed'],
    ['StringLike does', { StringLike: { 'kms:ViaService': 's3.*.amazonaws.com' } }, viaS3, 'allowed'],
    ['another service', { StringLike: { 'kms:ViaService': 'sqs.*' } }, viaS3, 'not allowed'],
    ['a key that the request has not', { StringLike: { 'kms:ViaService': '*' } }, {}, 'not allowed'],
    [
      'ArnLike by parts',
      { ArnLike: { 'aws:SourceArn': 'arn:aws:sns:*:*:events' } },
      { 'aws:sourcearn': 'arn:aws:sns:a:1:events' },
      'allowed',
    ],
    [
      'ArnEquals with another name',
      { ArnEquals: { 'aws:SourceArn': 'arn:aws:sns:a:1:event' } },
      { 'aws:sourcearn': 'arn:aws:sns:a:1:events' },
      'not allowed',
    ],
    ['Bool', { Bool: { 'aws:SecureTransport': 'true' } }, { 'aws:securetransport': 'true' }, 'allowed'],
    [
      'two conditions, one of which does not hold',
      { Bool: { 'aws:SecureTransport': 'true' }, StringEquals: { 'kms:ViaService': 'x' } },
      { ...viaS3, 'aws:securetransport': 'true' },
      'not allowed',
    ],
  ])('%s', (_, Condition, context, expected) => expect(verdict(under(Condition), ask(context))).toBe(expected))

  test.each<[string, object, string]>([
    ['an operator', { Condition: { DateLessThan: { 'aws:CurrentTime': '2030-01-01' } } }, 'DateLessThan'],
    ['NotAction', { NotAction: 'dynamodb:DeleteItem' }, 'NotAction'],
    ['a policy variable', { Resource: `${table}/\${aws:userid}` }, 'policy variables'],
  ])('%s that is not evaluated stops the start', (_, more, told) => {
    expect(() => read([{ Action: 'dynamodb:GetItem', Resource: table, ...more }])).toThrow(told)
  })
})

describe('a policy of the resource', () => {
  const decrypt = { action: 'kms:Decrypt', resource: key }
  const granted = [{ Action: 'kms:Decrypt', Resource: key }]
  const delegating = [{ Action: 'kms:*', Resource: key, Principal: { AWS: root } }]
  const send = { action: 'sqs:SendMessage', resource: 'arn:aws:sqs:a:1:q' }
  const sends = [{ Action: 'sqs:SendMessage', Resource: 'arn:aws:sqs:a:1:q' }]
  const insecure = {
    Effect: 'Deny',
    Action: 'sqs:*',
    Resource: '*',
    Principal: { AWS: '*' },
    Condition: { Bool: { 'aws:SecureTransport': 'false' } },
  }
  test.each<[string, Parameters<typeof judge>, string]>([
    ['a key that trusts the account leaves it to the role', [granted, decrypt, delegating, true], 'allowed'],
    ['which then has to have it', [[], decrypt, delegating, true], 'not allowed'],
    ['a key that does not trust the account lets no role in', [granted, decrypt, [], true], 'not delegated'],
    [
      'unless it names the role',
      [[], decrypt, [{ Action: 'kms:Decrypt', Resource: key, Principal: { AWS: role } }], true],
      'allowed',
    ],
    ['a queue does not have to name the role', [sends, send, [], false], 'allowed'],
    [
      'a queue may name it, and that is enough',
      [[], send, [{ Action: 'sqs:SendMessage', Resource: send.resource, Principal: { AWS: role } }], false],
      'allowed',
    ],
    [
      'a queue may forbid what came unencrypted',
      [sends, { ...send, context: { 'aws:securetransport': 'false' } }, [insecure], false],
      'explicit deny, resource-based',
    ],
    [
      'and what came encrypted passes',
      [sends, { ...send, context: { 'aws:securetransport': 'true' } }, [insecure], false],
      'allowed',
    ],
  ])('%s', (_, given, expected) => expect(verdict(...given)).toBe(expected))

  test('a service is let in by the resource alone, for the source that it names', () => {
    const policy = read([
      {
        Action: 'sqs:SendMessage',
        Resource: send.resource,
        Principal: { Service: 'sns.amazonaws.com' },
        Condition: { ArnEquals: { 'aws:SourceArn': 'arn:aws:sns:a:1:events' } },
      },
    ])
    const from = (topic: string) =>
      decide(
        { ...send, context: { 'aws:sourcearn': topic } },
        { service: 'sns.amazonaws.com' },
        { identity: [], resource: policy, key: false },
      ).allowed
    expect([from('arn:aws:sns:a:1:events'), from('arn:aws:sns:a:1:others')]).toEqual([true, false])
  })
})

describe('taking one grant away', () => {
  const actions = ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:Query', 'kms:Decrypt']
  const resources = [table, `${table}/index/owner`, key]
  const statement = fc.record({
    Action: fc.uniqueArray(fc.constantFrom(...actions), { minLength: 1 }),
    Resource: fc.uniqueArray(fc.constantFrom(...resources), { minLength: 1 }),
  })

  test('takes that away and nothing else', () => {
    fc.assert(
      fc.property(fc.array(statement, { minLength: 1, maxLength: 4 }), fc.nat(), (written, at) => {
        const statements = read(written)
        const all = grantsIn(statements)
        const taken = all[at % all.length] as Ask
        const left = grantsIn(without(statements, taken)).map(({ action, resource }) => `${action} ${resource}`)
        const others = all.filter((one) => one !== taken).map(({ action, resource }) => `${action} ${resource}`)
        expect(left.toSorted()).toEqual(others.toSorted())
      }),
    )
  })
})

describe('what AWS asks for a call', () => {
  const resources: Resources = {
    region: 'ap-southeast-1',
    tableArn: (name) => `table/${name}`,
    queueArn: (url) => `queue/${url.split('/').at(-1)}`,
    executeApiArn: (id) => `api/${id}`,
    userPoolArn: (id) => `pool/${id}`,
    identityArn: (address) => `ses:identity/${address.split('@')[1]}`,
    keyOf: (resource) => (/plain/.test(resource) ? null : 'key'),
  }
  const asked = (service: EngineCall['service'], action: string, input: object) =>
    asksOf({ functionName: 'desk', service, action, input }, resources).map((ask) => `${ask.action} ${ask.resource}`)
  const files = 'arn:aws:s3:::papers'

  test.each<[string, Parameters<typeof asked>, string[]]>([
    ['reading an item', ['dynamodb', 'GetItem', { TableName: 'd' }], ['dynamodb:GetItem table/d', 'kms:Decrypt key']],
    ['a table under AWS’s own key', ['dynamodb', 'GetItem', { TableName: 'plain' }], ['dynamodb:GetItem table/plain']],
    [
      'a query of an index',
      ['dynamodb', 'Query', { TableName: 'd', IndexName: 'owner' }],
      ['dynamodb:Query table/d/index/owner', 'kms:Decrypt key'],
    ],
    [
      'a transaction',
      [
        'dynamodb',
        'TransactWriteItems',
        {
          TransactItems: [
            { Put: { TableName: 'd' } },
            { Update: { TableName: 'd' } },
            { Delete: { TableName: 'p' } },
            { ConditionCheck: { TableName: 'p' } },
          ],
        },
      ],
      [
        'dynamodb:PutItem table/d',
        'dynamodb:UpdateItem table/d',
        'dynamodb:DeleteItem table/p',
        'dynamodb:ConditionCheckItem table/p',
        'kms:Decrypt key',
        'kms:Decrypt key',
      ],
    ],
    [
      'reading in a transaction',
      ['dynamodb', 'TransactGetItems', { TransactItems: [{ Get: { TableName: 'plain' } }] }],
      ['dynamodb:GetItem table/plain'],
    ],
    [
      'a batch',
      ['dynamodb', 'BatchWriteItem', { RequestItems: { plain: [] } }],
      ['dynamodb:BatchWriteItem table/plain'],
    ],
    [
      'looking at a file',
      ['s3', 'HeadObject', { Bucket: 'papers', Key: 'a' }],
      [`s3:GetObject ${files}/a`, 'kms:Decrypt key'],
    ],
    [
      'putting one',
      ['s3', 'PutObject', { Bucket: 'papers', Key: 'a' }],
      [`s3:PutObject ${files}/a`, 'kms:GenerateDataKey key'],
    ],
    [
      'copying one with tags',
      ['s3', 'CopyObject', { Bucket: 'papers', Key: 'a', CopySource: 'papers/q/a', Tagging: 'kept=draft' }],
      [
        `s3:GetObject ${files}/q/a`,
        'kms:Decrypt key',
        `s3:PutObject ${files}/a`,
        `s3:PutObjectTagging ${files}/a`,
        'kms:GenerateDataKey key',
      ],
    ],
    ['its tags', ['s3', 'GetObjectTagging', { Bucket: 'papers', Key: 'a' }], [`s3:GetObjectTagging ${files}/a`]],
    ['a list', ['s3', 'ListObjectsV2', { Bucket: 'papers', Key: '' }], [`s3:ListBucket ${files}`]],
    [
      'sending',
      ['sqs', 'SendMessageBatch', { QueueUrl: 'http://x/1/q' }],
      ['sqs:SendMessage queue/q', 'kms:GenerateDataKey key', 'kms:Decrypt key'],
    ],
    [
      'publishing',
      ['sns', 'Publish', { TopicArn: 't' }],
      ['sns:Publish t', 'kms:GenerateDataKey key', 'kms:Decrypt key'],
    ],
    ['signing', ['kms', 'Sign', { KeyId: key }], [`kms:Sign ${key}`]],
    ['a secret', ['secretsmanager', 'GetSecretValue', { SecretId: 's' }], ['secretsmanager:GetSecretValue s']],
    ['signing in, which needs no permission', ['cognito', 'InitiateAuth', { ClientId: 'web' }], []],
    ['an administrator’s call', ['cognito', 'AdminGetUser', { UserPoolId: 'p' }], ['cognito-idp:AdminGetUser pool/p']],
    ['a mail', ['ses', 'SendEmail', { FromEmailAddress: 'Portal <a@b.vn>' }], ['ses:SendEmail ses:identity/b.vn']],
    [
      'a mail with a set',
      ['ses', 'SendEmail', { FromEmailAddress: 'a@b.vn', ConfigurationSetName: 's' }],
      ['ses:SendEmail ses:identity/b.vn', 'ses:SendEmail ses:configuration-set/s'],
    ],
  ])('%s', (_, call, expected) => expect(asked(...call)).toEqual(expected))

  test('KMS is told which service asks in the caller’s name', () => {
    const [, ofKey] = asksOf(
      { functionName: 'desk', service: 'dynamodb', action: 'GetItem', input: { TableName: 'd' } },
      resources,
    )
    expect(ofKey?.context).toEqual({ 'kms:viaservice': 'dynamodb.ap-southeast-1.amazonaws.com' })
  })
})
