import { getItem } from '../../shared/aws/documents.ts'
import { type PaymentReceipt, paymentReceipt } from '../../shared/bills/receipt.ts'
import { TableName } from '../../shared/bills/store.ts'

const keyOf = (billId: string) => ({ pk: `D#${billId}`, sk: 'RECEIPT' })

/** The receipt, to stand in one transaction with the money's being noted; what is kept is never changed. */
export const receiptWrite = (receipt: PaymentReceipt) => ({
  Put: {
    TableName,
    Item: { ...keyOf(receipt.payload.billId), ...receipt },
    ConditionExpression: 'attribute_not_exists(pk)',
  },
})

/** The receipt of a bill; null before money came. */
export async function readReceipt(billId: string): Promise<PaymentReceipt | null> {
  const item = await getItem({ TableName, Key: keyOf(billId), ConsistentRead: true })
  return item ? paymentReceipt.parse(item) : null
}
