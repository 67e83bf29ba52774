import { describe, expect, test } from '@jest/globals'
import { application } from '../../infra/local/resolve.ts'
import type { Place } from '../../infra/local/resources/kind.ts'
import { kindOf } from '../../infra/local/resources/registry.ts'
import { readStacks } from '../../infra/local/template.ts'
import { writeAssembly } from './assembly.ts'

const at = (port: number) => `http://127.0.0.1:${port}`
const place: Place = {
  account: '000000000000',
  portalUrl: 'http://localhost:8080',
  endpoints: {
    dynamodb: at(1),
    sqs: at(2),
    sns: at(3),
    s3: at(4),
    cognito: at(5),
    ses: at(6),
    secrets: at(7),
    kms: at(8),
  },
}

const stacks = readStacks(
  writeAssembly({
    messaging: {
      Parameters: { Bootstrap: { Type: 'String', Default: '/cdk/version' } },
      Mappings: { sizes: { small: { batch: 10 } } },
      Conditions: {
        here: { 'Fn::Equals': [{ Ref: 'AWS::Region' }, 'ap-southeast-1'] },
        elsewhere: { 'Fn::Not': [{ Condition: 'here' }] },
      },
      Resources: {
        queue: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'payments' } },
        topic: { Type: 'AWS::SNS::Topic' },
        secret: { Type: 'AWS::SecretsManager::Secret', Properties: { Name: 'bank' } },
        role: { Type: 'AWS::IAM::Role' },
      },
      Outputs: { queueArn: { Value: { 'Fn::GetAtt': ['queue', 'Arn'] }, Export: { Name: 'messaging:queue' } } },
    },
    other: { Resources: {} },
  }),
)
const app = application(stacks, { place, kindOf, secretText: () => '{"key":"s3cret"}' })
const stackOf = (name: string) => {
  const stack = stacks.find((one) => one.name === `portal-${name}`)
  if (!stack) throw new Error(name)
  return stack
}
const resolve = (value: unknown, stack = 'messaging') => app.resolve(stackOf(stack), value)

const secretArn = { Ref: 'secret' }

describe('what a template says becomes plain data', () => {
  const cases: [string, unknown, unknown][] = [
    ['text stays text', 'as it is', 'as it is'],
    ['Ref of a queue is its URL', { Ref: 'queue' }, 'http://127.0.0.1:2/000000000000/payments'],
    ['Ref of a topic is its ARN', { Ref: 'topic' }, 'arn:aws:sns:ap-southeast-1:000000000000:portal-messaging-topic'],
    ['Ref of a parameter is its default', { Ref: 'Bootstrap' }, '/cdk/version'],
    [
      'pseudo parameters',
      [{ Ref: 'AWS::Region' }, { Ref: 'AWS::AccountId' }, { Ref: 'AWS::Partition' }],
      ['ap-southeast-1', '000000000000', 'aws'],
    ],
    ['GetAtt as a list', { 'Fn::GetAtt': ['queue', 'Arn'] }, 'arn:aws:sqs:ap-southeast-1:000000000000:payments'],
    ['GetAtt as text', { 'Fn::GetAtt': 'queue.QueueName' }, 'payments'],
    ['GetAtt of something left out is some text', { 'Fn::GetAtt': ['role', 'Arn'] }, expect.stringContaining('role')],
    ['Join, with a Ref inside', { 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':x']] }, 'arn:aws:x'],
    ['Select of a Split', { 'Fn::Select': [2, { 'Fn::Split': [':', 'a:b:c'] }] }, 'c'],
    [
      'Sub, with names of its own and literals',
      {
        'Fn::Sub': [
          '<AWS::Region>/<own>/<queue.Arn>/<!kept>'.replaceAll('<', '${').replaceAll('>', '}'),
          { own: { Ref: 'AWS::Partition' } },
        ],
      },
      `ap-southeast-1/aws/arn:aws:sqs:ap-southeast-1:000000000000:payments/$\{kept}`,
    ],
    ['FindInMap', { 'Fn::FindInMap': ['sizes', 'small', 'batch'] }, 10],
    ['If', { 'Fn::If': ['here', 'yes', 'no'] }, 'yes'],
    ['If of a condition on a condition', { 'Fn::If': ['elsewhere', 'yes', 'no'] }, 'no'],
    ['NoValue drops the property', { kept: 1, dropped: { Ref: 'AWS::NoValue' } }, { kept: 1 }],
    ['NoValue drops the item', [1, { 'Fn::If': ['elsewhere', 2, { Ref: 'AWS::NoValue' }] }], [1]],
    [
      'a secret as a whole',
      { 'Fn::Join': ['', ['{{resolve:secretsmanager:', secretArn, ':SecretString:::}}']] },
      '{"key":"s3cret"}',
    ],
    [
      'one field of a secret',
      { 'Fn::Join': ['', ['x {{resolve:secretsmanager:', secretArn, ':SecretString:key::}} y']] },
      'x s3cret y',
    ],
    ['Base64', { 'Fn::Base64': 'đồng' }, Buffer.from('đồng').toString('base64')],
  ]
  test.each(cases)('%s', (_, value, expected) => {
    expect(resolve(value)).toEqual(expected)
  })

  test('names of another stack, by output and by export', () => {
    const queueArn = 'arn:aws:sqs:ap-southeast-1:000000000000:payments'
    expect(resolve({ 'Fn::GetStackOutput': { StackName: 'portal-messaging', OutputName: 'queueArn' } }, 'other')).toBe(
      queueArn,
    )
    expect(resolve({ 'Fn::ImportValue': 'messaging:queue' }, 'other')).toBe(queueArn)
  })
})

describe('what cannot be resolved is said', () => {
  test.each([
    ['a name nobody declares', { Ref: 'nobody' }, /names nobody/],
    [
      'an attribute the laptop has not',
      { 'Fn::GetAtt': ['queue', 'Colour'] },
      /no Colour for queue \(AWS::SQS::Queue\)/,
    ],
    [
      'an output nobody gives',
      { 'Fn::GetStackOutput': { StackName: 'portal-messaging', OutputName: 'none' } },
      /portal-messaging\.none/,
    ],
    ['an export nobody gives', { 'Fn::ImportValue': 'none' }, /No stack exports none/],
    ['a function the laptop does not know', { 'Fn::Cidr': ['10.0.0.0/16', 6] }, /Fn::Cidr/],
  ])('%s', (_, value, message) => {
    expect(() => resolve(value)).toThrow(message)
  })
})
