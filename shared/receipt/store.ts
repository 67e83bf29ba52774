import { ConditionFailed, putItem, queryAll } from '../aws/documents.ts'
import { environment, granted } from '../config.ts'
import { type SignedReceipt, signedReceipt } from './receipt.ts'
import { type SignedResult, signedResult } from './result.ts'

/** Keys: `D#<dossier id>` with `R#<number>` for receipts, `S#<number>` for results; three digits, so that they come in order. */
const { RECEIPTS_TABLE: TableName } = environment({ RECEIPTS_TABLE: granted })

type Kind = 'R' | 'S'

const keyOf = (dossierId: string, kind: Kind, number: number) => ({
  pk: `D#${dossierId}`,
  sk: `${kind}#${String(number).padStart(3, '0')}`,
})

/** Keeps one once, however often the same event comes; what is kept is never changed. */
async function keep(dossierId: string, kind: Kind, one: SignedReceipt | SignedResult): Promise<void> {
  try {
    await putItem({
      TableName,
      Item: { ...keyOf(dossierId, kind, one.payload.number), ...one },
      ConditionExpression: 'attribute_not_exists(pk)',
    })
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error
  }
}

export const keepReceipt = (dossierId: string, one: SignedReceipt): Promise<void> => keep(dossierId, 'R', one)
export const keepResult = (dossierId: string, one: SignedResult): Promise<void> => keep(dossierId, 'S', one)

const kept = (dossierId: string, kind: Kind) =>
  queryAll({
    TableName,
    KeyConditionExpression: 'pk = :dossier AND begins_with(sk, :kind)',
    ExpressionAttributeValues: { ':dossier': `D#${dossierId}`, ':kind': `${kind}#` },
    ConsistentRead: true,
  })

/** All receipts of a dossier, by number. */
export async function receiptsOf(dossierId: string): Promise<SignedReceipt[]> {
  return (await kept(dossierId, 'R')).map((item) => signedReceipt.parse(item))
}

/** The confirmations of all results that a dossier ever had, by number. */
export async function signedResultsOf(dossierId: string): Promise<SignedResult[]> {
  return (await kept(dossierId, 'S')).map((item) => signedResult.parse(item))
}
