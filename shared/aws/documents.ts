import { setTimeout as pause } from 'node:timers/promises'
import {
  ConditionalCheckFailedException,
  DynamoDBClient,
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

/** One page of a query; `cursor` is what an earlier page gave as `next`. A cursor that is none begins at the start. */
export async function queryItems(input: QueryCommandInput, cursor?: string): Promise<Page> {
  const answer = await client.send(new QueryCommand({ ...input, ExclusiveStartKey: startKey(cursor) }))
  return { items: answer.Items ?? [], next: cursorOf(answer.LastEvaluatedKey) }
}

function startKey(cursor: string | undefined): Item | undefined {
  if (!cursor) return undefined
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as Item
  } catch {
    return undefined
  }
}

/** All or nothing; a failed condition throws ConditionFailed. */
export async function transact(writes: NonNullable<TransactWriteCommandInput['TransactItems']>): Promise<void> {
  await conditional(() => client.send(new TransactWriteCommand({ TransactItems: writes })))
}
