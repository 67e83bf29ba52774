import {
  ConditionalCheckFailedException,
  DynamoDBClient,
  DynamoDBServiceException,
  TransactionCanceledException,
  TransactionConflictException,
} from '@aws-sdk/client-dynamodb'
import {
  DeleteCommand,
  type DeleteCommandInput,
  DynamoDBDocumentClient,
  GetCommand,
  type GetCommandInput,
  PutCommand,
  type PutCommandInput,
  QueryCommand,
  type QueryCommandInput,
  TransactWriteCommand,
  type TransactWriteCommandInput,
  UpdateCommand,
  type UpdateCommandInput,
} from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import { type Fault, refuse } from '../problem.ts'
import * as problems from '../problems.ts'

const client = DynamoDBDocumentClient.from(new DynamoDBClient({}), { marshallOptions: { removeUndefinedValues: true } })

export type Item = Record<string, unknown>

/** A write whose condition did not hold. `failed` tells which of a transaction's writes, by position. */
export class ConditionFailed extends Error {
  readonly failed: number[]
  constructor(failed: number[], cause: unknown) {
    super('a condition of the write did not hold', { cause })
    this.failed = failed
  }
}

const reasonsOf = (error: unknown): (string | undefined)[] =>
  error instanceof TransactionCanceledException ? (error.CancellationReasons ?? []).map(({ Code }) => Code) : []

/** Two wrote the same item in the same moment, or the table was busy: nothing was found out about any condition. */
const passing = ['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded']
const isPassing = (error: unknown): boolean =>
  error instanceof TransactionConflictException || reasonsOf(error).some((code) => passing.includes(code ?? ''))

// Node's own, in timers/promises, is one more module to load at each start.
const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms))

const mostTries = 5
const firstPauseMs = 25

// The SDK retries throttled requests, but neither of these.
async function conditional<T>(write: () => Promise<T>, tries = 1): Promise<T> {
  try {
    return await write()
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) throw new ConditionFailed([0], error)
    const failed = reasonsOf(error).flatMap((code, at) => (code === 'ConditionalCheckFailed' ? [at] : []))
    if (failed.length > 0) throw new ConditionFailed(failed, error)
    if (!isPassing(error) || tries === mostTries) throw error
    await pause(firstPauseMs * 2 ** tries * Math.random())
    return conditional(write, tries + 1)
  }
}

export async function getItem(input: GetCommandInput): Promise<Item | undefined> {
  return (await client.send(new GetCommand(input))).Item
}

export async function putItem(input: PutCommandInput): Promise<void> {
  await conditional(() => client.send(new PutCommand(input)))
}

export async function deleteItem(input: DeleteCommandInput): Promise<void> {
  await conditional(() => client.send(new DeleteCommand(input)))
}

export async function updateItem(input: UpdateCommandInput): Promise<Item> {
  return (await conditional(() => client.send(new UpdateCommand(input)))).Attributes ?? {}
}

export type Page = { items: Item[]; next: string | null }

const cursorOf = (key: Item | undefined) => (key ? Buffer.from(JSON.stringify(key)).toString('base64url') : null)

const noSuchPlace = { vi: 'Không có trang này trong danh sách', en: 'There is no such place in this list' }
const placeFault: Fault = { pointer: '/query/cursor', code: 'unknown', detail: noSuchPlace }

/** Whether a key stands in the partition that is asked for. DynamoDB would refuse another; not every engine does. */
const isOf = ({ ExpressionAttributeValues = {} }: QueryCommandInput, { pk }: Item) =>
  Object.values(ExpressionAttributeValues).includes(pk)

/**
 * One page of a query; `cursor` is what an earlier page gave as `next`. It comes from outside: one that is no key begins
 * at the start, a key of something else is refused.
 */
export async function queryItems(input: QueryCommandInput, cursor?: string): Promise<Page> {
  const from = startKey(cursor)
  if (from && !input.IndexName && !isOf(input, from)) return refuse(problems.requestInvalid, { faults: [placeFault] })
  try {
    const answer = await client.send(new QueryCommand({ ...input, ExclusiveStartKey: from }))
    return { items: answer.Items ?? [], next: cursorOf(answer.LastEvaluatedKey) }
  } catch (error) {
    if (!from || !(error instanceof DynamoDBServiceException && error.name === 'ValidationException')) throw error
    return refuse(problems.requestInvalid, { cause: error, faults: [placeFault] })
  }
}

const key = z.record(z.string(), z.string())

function startKey(cursor: string | undefined): Item | undefined {
  if (!cursor) return undefined
  try {
    return key.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')))
  } catch {
    return undefined
  }
}

/** All that a query finds, page after page: for lists that are short by nature, whose items need not be. */
export async function queryAll(input: QueryCommandInput): Promise<Item[]> {
  const found: Item[] = []
  let cursor: string | undefined
  do {
    const { items, next } = await queryItems(input, cursor)
    found.push(...items)
    cursor = next ?? undefined
  } while (cursor)
  return found
}

/** All or nothing; a failed condition throws ConditionFailed. */
export async function transact(writes: NonNullable<TransactWriteCommandInput['TransactItems']>): Promise<void> {
  await conditional(() => client.send(new TransactWriteCommand({ TransactItems: writes })))
}
