import * as z from 'zod'
import { putItem, queryAll } from '../../../shared/aws/documents.ts'
import { TableName } from '../table.ts'
import type { Offered } from './gone.ts'

const pk = 'FORMS'
const row = z.object({ sk: z.string(), versions: z.array(z.int()) })

/** The form versions that the last deployment offered, and with which something may have been made since. */
export async function offeredBefore(): Promise<Offered> {
  const items = await queryAll({
    TableName,
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': pk },
    ConsistentRead: true,
  })
  const rows = items.map((item) => row.parse(item)).filter(({ versions }) => versions.length > 0)
  return Object.fromEntries(rows.map(({ sk, versions }) => [sk, versions] as const))
}

const same = (one: readonly number[], other: readonly number[]) => one.toString() === other.toString()

/** Notes what is offered from now on: a service that has gone stays as a row that offers nothing. */
export async function noteOffered(before: Offered, now: Offered): Promise<void> {
  for (const slug of new Set([...Object.keys(before), ...Object.keys(now)])) {
    const versions = [...(now[slug] ?? [])]
    if (!same(versions, before[slug] ?? [])) await putItem({ TableName, Item: { pk, sk: slug, versions } })
  }
}
