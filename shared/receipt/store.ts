import { ConditionFailed, putItem, queryAll } from '../aws/documents.ts'
import { environment, granted } from '../config.ts'
import { type SignedReceipt, signedReceipt } from './receipt.ts'

/** Keys: `D#<dossier id>` with `R#<number>`, three digits, so that they come in order. */
const { RECEIPTS_TABLE: TableName } = environment({ RECEIPTS_TABLE: granted })

const keyOf = (dossierId: string, number: number) => ({
  pk: `D#${dossierId}`,
  sk: `R#${String(number).padStart(3, '0')}`,
})

/** Keeps a receipt once, however often the same event comes; what is kept is never changed. */
export async function keepReceipt(dossierId: string, receipt: SignedReceipt): Promise<void> {
  try {
    await putItem({
      TableName,
      Item: { ...keyOf(dossierId, receipt.payload.number), ...receipt },
      ConditionExpression: 'attribute_not_exists(pk)',
    })
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error
  }
}

/** All receipts of a dossier, by number. */
export async function receiptsOf(dossierId: string): Promise<SignedReceipt[]> {
  const items = await queryAll({
    TableName,
    KeyConditionExpression: 'pk = :dossier AND begins_with(sk, :receipt)',
    ExpressionAttributeValues: { ':dossier': `D#${dossierId}`, ':receipt': 'R#' },
    ConsistentRead: true,
  })
  return items.map((item) => signedReceipt.parse(item))
}
