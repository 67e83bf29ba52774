import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb'
import { getItem, queryAll } from '../../shared/aws/documents.ts'
import { environment, granted } from '../../shared/config.ts'
import { carriedOn } from '../../shared/trace.ts'
import { type Consultation, consultation, type Round, readReference, referenceOf, round } from './consultation.ts'
import { waitPartition } from './ladder.ts'

export type Write = NonNullable<TransactWriteCommandInput['TransactItems']>[number]

export const TableName = environment({ EXCHANGE_TABLE: granted }).EXCHANGE_TABLE

const keyOf = ({ dossierId, id }: { dossierId: string; id: string }) => ({ pk: `D#${dossierId}`, sk: `C#${id}` })
const roundKey = (dossierId: string) => ({ pk: `D#${dossierId}`, sk: 'ROUND' })

/** The consultation that a reference names, which may have been asked again since; null when it names none. */
export async function readConsultation(reference: string): Promise<Consultation | null> {
  const key = readReference(reference)
  if (!key) return null
  const item = await getItem({ TableName, Key: keyOf(key), ConsistentRead: true })
  return item ? consultation.parse(item) : null
}

export async function readRound(dossierId: string): Promise<Round | null> {
  const item = await getItem({ TableName, Key: roundKey(dossierId), ConsistentRead: true })
  return item ? round.parse(item) : null
}

/** All consultations of a dossier, in the order of their ids. */
export async function consultationsOf(dossierId: string): Promise<Consultation[]> {
  const items = await queryAll({
    TableName,
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :c)',
    ExpressionAttributeValues: { ':pk': `D#${dossierId}`, ':c': 'C#' },
    ConsistentRead: true,
  })
  return items.map((item) => consultation.parse(item))
}

const absent = { ConditionExpression: 'attribute_not_exists(pk)' }

const waitRow = (partner: string, sk: string, reference: string): Write => ({
  Put: { TableName, Item: { pk: waitPartition(partner), sk, reference } },
})
const noWaitRow = (partner: string, sk: string): Write => ({
  Delete: { TableName, Key: { pk: waitPartition(partner), sk } },
})

/** A new consultation with its row among those to be asked. */
export const openingWrites = (one: Consultation): Write[] => [
  { Put: { TableName, Item: { ...keyOf(one), ...one }, ...absent } },
  ...(one.waitKey ? [waitRow(one.partner, one.waitKey, referenceOf(one))] : []),
]

/** The consultation one revision on, and its place among those to be asked moved or given up; holds only on what was read. */
export function changeWrites(before: Consultation, changes: Partial<Consultation>): Write[] {
  const after = { ...before, ...changes, revision: before.revision + 1 }
  const moved = before.waitKey !== after.waitKey
  return [
    {
      Put: {
        TableName,
        Item: { ...keyOf(after), ...after },
        ConditionExpression: 'revision = :read',
        ExpressionAttributeValues: { ':read': before.revision },
      },
    },
    ...(moved && before.waitKey ? [noWaitRow(before.partner, before.waitKey)] : []),
    ...(moved && after.waitKey ? [waitRow(after.partner, after.waitKey, referenceOf(after))] : []),
  ]
}

/** A dossier's first round: made once. */
export const newRoundWrite = (fresh: Round): Write => ({
  Put: { TableName, Item: { ...roundKey(fresh.dossierId), ...fresh }, ...absent },
})

/** The round one revision on; holds only on the revision that was read. */
export const roundWrite = (before: Round, after: Round): Write => ({
  Put: {
    TableName,
    Item: { ...roundKey(after.dossierId), ...after, revision: before.revision + 1 },
    ConditionExpression: 'revision = :read',
    ExpressionAttributeValues: { ':read': before.revision },
  },
})

type Happening = { type: string; source: string; data: Record<string, unknown> }

/** An event, written with what it tells of; the relay publishes it as it stands. */
export function eventWrite(dossierId: string, sequence: number, { type, source, data }: Happening, at: Date): Write {
  const subject = `${dossierId}-consultations`
  const entry = { id: `${subject}.${sequence}`, type, source, subject, time: at.toISOString(), ...carriedOn(), data }
  const key = { pk: `D#${dossierId}`, sk: `T#${String(sequence).padStart(6, '0')}` }
  return { Put: { TableName, Item: { ...key, ...entry }, ...absent } }
}
