import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb'
import { ConditionFailed, getItem, queryAll, transact } from '../../shared/aws/documents.ts'
import type { Procedure } from '../../shared/catalogue/procedure.ts'
import { versionsOf } from '../../shared/catalogue/rows.ts'
import { refuse } from '../../shared/problem.ts'
import * as problems from '../../shared/problems.ts'
import { type Change, type ChangeRow, change, changeRow } from './change.ts'
import { stepItem } from './history.ts'
import { asNew, publication } from './published.ts'
import type { Step } from './step.ts'
import { TableName } from './table.ts'

type Write = NonNullable<TransactWriteCommandInput['TransactItems']>[number]

const list = 'CHANGES'
const key = (slug: string) => ({ pk: versionsOf(slug), sk: 'CHANGE' })

const rowOf = ({ slug, record, state, revision, keeper, updatedAt }: Change): ChangeRow => ({
  ...{ slug, name: record.name, state, revision, keeper, updatedAt },
})

export async function readChange(slug: string): Promise<Change | null> {
  const found = await getItem({ TableName, Key: key(slug), ConsistentRead: true })
  return found ? change.parse(found) : null
}

/** All that are under way: as many as people work on at a time. */
export async function changesUnderway(): Promise<ChangeRow[]> {
  const items = await queryAll({
    TableName,
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': list },
  })
  return items.map((item) => changeRow.parse(item))
}

async function together(writes: Write[]): Promise<void> {
  try {
    await transact(writes)
  } catch (error) {
    // Somebody wrote it, or published the version that this was to be.
    if (error instanceof ConditionFailed) refuse(problems.revisionStale, { cause: error })
    throw error
  }
}

const overRevision = ({ revision }: Change) => ({
  ConditionExpression: 'revision = :before',
  ExpressionAttributeValues: { ':before': revision },
})

/** Writes a change with its step, over the revision that was read; null where there was none. */
export async function storeChange(before: Change | null, after: Change, step: Step): Promise<void> {
  const condition = before ? overRevision(before) : { ConditionExpression: 'attribute_not_exists(pk)' }
  await together([
    { Put: { TableName, Item: { ...key(after.slug), ...after }, ...condition } },
    { Put: { TableName, Item: { pk: list, sk: after.slug, ...rowOf(after) } } },
    asNew(stepItem(after.slug, step)),
  ])
}

/** Ends a change, with what comes of it: a version that is published, or nothing. */
export async function endChange(before: Change, step: Step, published?: Procedure): Promise<void> {
  await together([
    { Delete: { TableName, Key: key(before.slug), ...overRevision(before) } },
    { Delete: { TableName, Key: { pk: list, sk: before.slug } } },
    ...(published ? publication(published, step.at).map(asNew) : []),
    asNew(stepItem(before.slug, step)),
  ])
}
