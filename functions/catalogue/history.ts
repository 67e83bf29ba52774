import { type Item, queryItems } from '../../shared/aws/documents.ts'
import { versionsOf } from '../../shared/catalogue/rows.ts'
import { type Step, step } from './step.ts'
import { TableName } from './table.ts'

/** Steps of one procedure never fall on the same millisecond with the same act, but where an import brings several versions. */
export const stepItem = (slug: string, one: Step): Item => ({
  pk: versionsOf(slug),
  sk: `H#${one.at}#${one.act}${one.version ? `#${one.version}` : ''}`,
  ...one,
})

/** The steps of a record, newest first. */
export async function stepsOf(slug: string, cursor?: string): Promise<{ items: Step[]; next: string | null }> {
  const { items, next } = await queryItems(
    {
      TableName,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :h)',
      ExpressionAttributeValues: { ':pk': versionsOf(slug), ':h': 'H#' },
      ScanIndexForward: false,
      Limit: 50,
    },
    cursor,
  )
  return { items: items.map((item) => step.parse(item)), next }
}
