import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb'
import type { Item } from '../../shared/aws/documents.ts'
import { type Procedure, procedureSummary } from '../../shared/catalogue/procedure.ts'
import { listKey, versionKey } from '../../shared/catalogue/rows.ts'
import { TableName } from './table.ts'

type Write = NonNullable<TransactWriteCommandInput['TransactItems']>[number]

/** What makes a version public: the version itself and its row in the list, both or neither, and neither ever again. */
export function publication(record: Procedure, publishedAt: string, more: Item = {}): Item[] {
  const { slug, version, validFrom, validTo, status, managedBy } = record
  const row = { ...procedureSummary.parse(record), version, validFrom, validTo, status, managedBy, publishedAt }
  return [
    { ...versionKey(slug, version), ...record, publishedAt, ...more },
    { ...listKey(slug, version), ...row, ...more },
  ]
}

/** Puts an item that is not there yet. */
export const asNew = (Item: Item): Write => ({
  Put: { TableName, Item, ConditionExpression: 'attribute_not_exists(pk)' },
})
