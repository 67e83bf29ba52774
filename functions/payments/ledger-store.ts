import { ConditionFailed, transact } from '../../shared/aws/documents.ts'
import { environment, granted } from '../../shared/config.ts'
import { entryKey, type JournalEntry } from './ledger.ts'
import type { SettledNotice } from './notice.ts'
import type { Write } from './store.ts'

const { LEDGER_TABLE: TableName } = environment({ LEDGER_TABLE: granted })

/** The one write of the ledger: an entry that is there already fails it, and so the whole transaction. */
export const insert = (Item: JournalEntry): Write => ({
  Put: { TableName, Item, ConditionExpression: 'attribute_not_exists(pk)' },
})

/**
 * Whether the entry under the bank's reference says just this. It is asked as a condition: who inserts may not read the
 * ledger.
 */
export async function entrySays(bank: string, { bankReference, reference, amount, currency }: SettledNotice['data']) {
  const check: Write = {
    ConditionCheck: {
      TableName,
      Key: { pk: entryKey(bank, bankReference) },
      ConditionExpression: '#reference = :reference AND #currency = :currency AND #lines[0].#amount = :amount',
      ExpressionAttributeNames: {
        '#reference': 'reference',
        '#currency': 'currency',
        '#lines': 'lines',
        '#amount': 'amount',
      },
      ExpressionAttributeValues: { ':reference': reference, ':currency': currency, ':amount': amount },
    },
  }
  try {
    await transact([check])
    return true
  } catch (error) {
    if (error instanceof ConditionFailed) return false
    throw error
  }
}
