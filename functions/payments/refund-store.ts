import { type Item, queryAll, transact } from '../../shared/aws/documents.ts'
import { type Obligation, obligation, obligationKey } from '../../shared/payments/obligation.ts'
import { keyOfObligation, TableName, type Write } from './store.ts'

/** All obligations of a dossier, without their attempts. */
export async function obligationsOf(dossierId: string): Promise<Obligation[]> {
  const items = await queryAll({
    TableName,
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :sk)',
    ExpressionAttributeValues: { ':pk': obligationKey(dossierId, 0).pk, ':sk': 'O#' },
    ConsistentRead: true,
  })
  return items.filter(({ sk }) => /^O#\d$/.test(String(sk))).map((item) => obligation.parse(item))
}

const waitsForAPerson = { pk: 'REFUND_DUE#0' }

/** The line for the person who has to see to it; how to pay back is not the portal's yet. */
const rowOf = ({ id, dossierId, dossierCode, amount, currency, settledBy }: Obligation, at: string): Item => ({
  ...waitsForAPerson,
  sk: id,
  dossierId,
  dossierCode,
  amount,
  currency,
  settledBy,
  at,
})

/** The obligation and the line of the human queue, in one transaction that holds only on the revision read. */
export async function noteRefund(one: Obligation, refund: NonNullable<Obligation['refund']>): Promise<void> {
  const row: Write = refund.due
    ? { Put: { TableName, Item: rowOf(one, refund.at) } }
    : { Delete: { TableName, Key: { ...waitsForAPerson, sk: one.id } } }
  const change: Write = {
    Update: {
      TableName,
      Key: keyOfObligation(one),
      UpdateExpression: 'SET revision = :next, refund = :refund',
      ConditionExpression: 'revision = :read',
      ExpressionAttributeValues: { ':next': one.revision + 1, ':read': one.revision, ':refund': refund },
    },
  }
  await transact([change, row])
}
