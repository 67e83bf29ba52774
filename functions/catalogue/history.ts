import * as z from 'zod'
import { type Item, queryItems } from '../../shared/aws/documents.ts'
import { versionsOf } from '../../shared/catalogue/rows.ts'
import type { Person } from '../../shared/person.ts'
import { TableName } from './table.ts'

export const acts = [
  'seeded',
  'begun',
  'saved',
  'submitted',
  'taken-back',
  'returned',
  'approved',
  'discarded',
  'imported',
] as const

/** One step of a record's way: who did what, when, and which fields it changed. It is written with the step and never after. */
export const step = z.object({
  at: z.string(),
  act: z.enum(acts),
  /** Id of the account and the agency for which it acts; the portal itself has neither. */
  by: z.object({ id: z.string().nullable(), agency: z.string().nullable() }),
  /** Names of the fields that it changed. */
  changed: z.array(z.string()),
  /** The version that it published. */
  version: z.int().optional(),
  reason: z.string().optional(),
})
export type Step = z.infer<typeof step>

export const portalItself: Step['by'] = { id: null, agency: null }
export const actor = ({ id, agencyId }: Person): Step['by'] => ({ id, agency: agencyId })

/** Steps of one procedure never fall on the same millisecond with the same act: each is written over a revision. */
export const stepItem = (slug: string, one: Step): Item => ({
  pk: versionsOf(slug),
  sk: `H#${one.at}#${one.act}`,
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
