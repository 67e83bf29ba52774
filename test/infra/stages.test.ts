import { beforeAll, describe, expect, test } from '@jest/globals'
import { parseStage, readStage, StageError } from '../../infra/stage.ts'
import { build, type Found, ofType, resourcesOf, runApp } from './synthesize.ts'

const stages: Record<string, Found[]> = {}

beforeAll(() => {
  build()
  for (const stage of ['laptop', 'demo', 'prod']) stages[stage] = resourcesOf(stage)
})

const stateful = [
  'AWS::DynamoDB::Table',
  'AWS::S3::Bucket',
  'AWS::Cognito::UserPool',
  'AWS::KMS::Key',
  'AWS::SQS::Queue',
]
const kept = (stage: string): Found[] => stateful.flatMap((type) => ofType(stages[stage] ?? [], type))

test('the laptop runs the very same application: the same kinds of resources as the demonstration', () => {
  const types = (stage: string): string[] => [...new Set(stages[stage]?.map(({ resource }) => resource.Type))].sort()
  expect(types('laptop')).toEqual(types('demo'))
})

describe('what holds state', () => {
  test('outlives its stack in production and nowhere else', () => {
    const policies = (stage: string): unknown[] => [
      ...new Set(kept(stage).map(({ resource }) => resource.DeletionPolicy)),
    ]
    expect(policies('prod')).toEqual(['Retain'])
    expect(policies('demo')).toEqual(['Delete'])
  })

  test('tables of production refuse to be deleted, can go back in time and lie under our key', () => {
    for (const { resource } of ofType(stages.prod ?? [], 'AWS::DynamoDB::Table')) {
      expect(resource.Properties).toMatchObject({
        DeletionProtectionEnabled: true,
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
        SSESpecification: { SSEEnabled: true, SSEType: 'KMS', KMSMasterKeyId: expect.anything() },
      })
    }
  })

  test('the people of production cannot be deleted', () => {
    const [pool] = ofType(stages.prod ?? [], 'AWS::Cognito::UserPool')
    expect(pool?.resource.Properties).toMatchObject({ DeletionProtection: 'ACTIVE' })
  })

  test('no bucket can be made public', () => {
    const closed = {
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    }
    for (const { resource } of ofType(stages.prod ?? [], 'AWS::S3::Bucket')) {
      expect(resource.Properties).toMatchObject({ PublicAccessBlockConfiguration: closed })
    }
  })
})

describe('a stage file that cannot be used is told in plain words', () => {
  const demo = readStage('demo')

  test.each([
    [{ ...demo, region: 'Hanoi' }, 'region: expected an AWS region, such as "ap-southeast-1"'],
    [{ ...demo, protect: 'yes' }, 'protect: expected true or false'],
    [{ ...demo, mail: { ...demo.mail, sender: 'portal' } }, 'mail.sender: expected an e-mail address, such as'],
    [
      { ...demo, banks: [{ id: 'Bank 1', url: 'https://x.example' }] },
      'banks.0.id: expected a bank that functions/payments/banks.ts declares',
    ],
    [{ ...demo, banks: [] }, 'banks: expected every declared bank (sandbox-bank'],
    [{ ...demo, agencies: [] }, 'agencies: expected every declared agency (traffic-police, health-records, '],
    [
      { ...demo, portal: { url: 'https://portal.example.vn/' } },
      'portal.url: expected an origin without a slash at the end',
    ],
    [{ ...demo, colour: 'red' }, 'Unrecognized key: "colour"'],
  ])('%#', (content, words) => {
    expect(() => parseStage('infra/stages/demo.json', content)).toThrow(StageError)
    expect(() => parseStage('infra/stages/demo.json', content)).toThrow(words)
  })

  test('a stage that does not exist ends the run with the names of those that do', () => {
    const { status, told } = runApp('nowhere', '/tmp')
    expect(status).toBe(1)
    expect(told).toBe('There is no stage "nowhere". Choose one of demo, laptop, prod: cdk synth -c stage=demo\n')
  })
})
