import { beforeAll, expect, test } from '@jest/globals'
import { build, type Found, names, ofType, resourcesOf } from './synthesize.ts'

let all: Found[]

beforeAll(() => {
  build()
  all = resourcesOf('prod')
})

const signing = () =>
  ofType(all, 'AWS::KMS::Key').filter(({ resource }) => resource.Properties.KeyUsage === 'SIGN_VERIFY')

test('receipts are signed with Ed25519, by a key that outlives its stack', () => {
  expect(signing().map(({ resource }) => [resource.Properties.KeySpec, resource.DeletionPolicy])).toEqual([
    ['ECC_NIST_EDWARDS25519', 'Retain'],
  ])
})

test('only the workers that give receipts may sign; who publishes the key may only read its public half', () => {
  const grants = ofType(all, 'AWS::IAM::Policy').flatMap(({ id, resource }) => {
    const { Statement } = resource.Properties.PolicyDocument as { Statement: { Action: unknown; Resource: unknown }[] }
    return Statement.filter(({ Resource }) => signing().some((key) => names(Resource, key.id))).map(
      ({ Action }) => [id.replace(/role.*$/i, ''), [Action].flat().toSorted()] as const,
    )
  })
  expect(grants.toSorted()).toEqual([
    ['billsworker', ['kms:GetPublicKey', 'kms:Sign']],
    ['receiptscitizens', ['kms:GetPublicKey']],
    ['receiptsworker', ['kms:GetPublicKey', 'kms:Sign']],
  ])
})
