import * as z from 'zod'
import { deleteItem, type Item, type Page, putItem, queryItems } from '../../shared/aws/documents.ts'
import type { Attempt } from './attempt.ts'
import { TableName } from './store.ts'
import { dueBefore, waitPartition } from './waiting.ts'

const atOnce = 5

const waitRow = z.object({ pk: z.string(), sk: z.string(), reference: z.string() })

/*
 * A row only says when to look at an attempt; the attempt says whether there is anything to ask. So a row is written
 * before what it is for, never in its transaction, and may outlive it: whoever meets one without a use drops it.
 */

type Waiting = Pick<Attempt, 'reference' | 'waitKey'>
type Row = z.infer<typeof waitRow>

const rowOf = ({ reference, waitKey }: Waiting): Row => ({ pk: waitPartition(reference), sk: waitKey, reference })

/** Has an attempt looked at when its time comes. */
export const addWait = (one: Waiting): Promise<void> => putItem({ TableName, Item: rowOf(one) })

export const dropRow = ({ pk, sk }: Row): Promise<void> => deleteItem({ TableName, Key: { pk, sk } })

export const dropWait = (one: Waiting): Promise<void> => dropRow(rowOf(one))

/** Some rows of a partition whose time has come, the longest waiting first; `cursor` is what came as `next` before. */
export const dueRows = (partition: string, at: Date, cursor?: string): Promise<Page> =>
  queryItems(
    {
      TableName,
      KeyConditionExpression: 'pk = :pk AND sk < :due',
      ExpressionAttributeValues: { ':pk': partition, ':due': dueBefore(at) },
      ConsistentRead: true,
      Limit: atOnce,
    },
    cursor,
  )

/** The row as what it has to be. @throws ZodError for one that does not say what it is about */
export const readRow = (item: Item): Row => waitRow.parse(item)
