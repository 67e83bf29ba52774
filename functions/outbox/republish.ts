import type { Context } from 'aws-lambda'
import { type Item, queryAll } from '../../shared/aws/documents.ts'
import { scanItems } from '../../shared/aws/scan.ts'
import { publish } from '../../shared/aws/topic.ts'
import { environment, granted } from '../../shared/config.ts'
import type { CloudEvent } from '../../shared/event.ts'
import { logWith } from '../../shared/log.ts'
import { eventOf, inItsName } from './entry.ts'
import { type Outbox, outboxes, type Period, periodOf, type Rest, range, segments } from './range.ts'

const config = environment({
  DOSSIERS_TABLE: granted,
  PAYMENTS_TABLE: granted,
  EXCHANGE_TABLE: granted,
  BILLS_TABLE: granted,
})
const names = {
  dossiers: config.DOSSIERS_TABLE,
  payments: config.PAYMENTS_TABLE,
  exchange: config.EXCHANGE_TABLE,
  bills: config.BILLS_TABLE,
} satisfies Record<Outbox, string>

const atOnce = 10
/** Time one more page may take, with room to spare. */
const pageMs = 15_000
const log = logWith()

/** `damaged`: keys of entries that nobody can read. `next`: ask again with it, or all is done. */
export type Republished = { published: number; damaged: string[]; next: Rest | null }
type Tally = Pick<Republished, 'published' | 'damaged'>

/** A damaged entry is told of and left out: the others behind it are not its prisoners. */
async function publishOne(item: Item, tally: Tally): Promise<void> {
  let event: CloudEvent
  try {
    event = eventOf(item)
  } catch (error) {
    log.error('a damaged entry is left out', { error, pk: item.pk, sk: item.sk })
    return void tally.damaged.push(`${item.pk} ${item.sk}`)
  }
  await publish(event)
  tally.published += 1
}

async function publishAll(items: Item[], tally: Tally): Promise<void> {
  for (let first = 0; first < items.length; first += atOnce)
    await Promise.all(items.slice(first, first + atOnce).map((item) => inItsName(item, () => publishOne(item, tally))))
}

/** A dossier's own entries, those of its obligations and consultations, or a bill's: each table's partition `D#<id>`. */
async function entriesOf(dossierId: string): Promise<Item[]> {
  const found = outboxes.map((table) =>
    queryAll({
      TableName: names[table],
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :entry)',
      ExpressionAttributeValues: { ':pk': `D#${dossierId}`, ':entry': 'T#' },
      ConsistentRead: true,
    }),
  )
  return (await Promise.all(found)).flat()
}

/** A page of one part of a table: publishes what was written in the period and tells where the part goes on. */
async function pageOf(table: Outbox, part: number, from: Item | null, period: Period, tally: Tally) {
  const { items, next } = await scanItems(
    {
      TableName: names[table],
      Segment: part,
      TotalSegments: segments,
      FilterExpression: 'begins_with(sk, :entry)',
      ExpressionAttributeValues: { ':entry': 'T#' },
    },
    from,
  )
  // Each table dates its entries in its own way, so times are compared as times. A damaged date is told, not passed over.
  const within = ({ time }: Item) => {
    const at = Date.parse(String(time))
    return Number.isNaN(at) || (at >= period.from.getTime() && at < period.to.getTime())
  }
  await publishAll(items.filter(within), tally)
  return next as Record<string, string> | null
}

/** Reads the parts of a table side by side, page by page, as long as there is time. */
async function throughTable(rest: Rest, period: Period, tally: Tally, inTime: () => boolean): Promise<Rest | null> {
  const done = Array.from({ length: segments }, () => false)
  const places = rest.places ?? Array.from({ length: segments }, () => null)
  const begun = rest.places !== undefined
  // At the beginning null means the first page, from then on that a part is done.
  for (const [part, place] of places.entries()) done[part] = begun && place === null
  do {
    const pages = places.map(async (place, part) => {
      if (done[part]) return null
      const next = await pageOf(rest.table, part, place, period, tally)
      done[part] = next === null
      return next
    })
    places.splice(0, segments, ...(await Promise.all(pages)))
  } while (!done.every(Boolean) && inTime())
  if (!done.every(Boolean)) return { ...rest, places }
  const [table, ...after] = rest.after
  return table ? { table, after } : null
}

/**
 * Publishes again what stands in the timelines and may never have reached its listeners: a dossier's entries, those of a
 * time, or those that a relay's dead letter tells of. Listeners deduplicate, so that publishing too much is harmless.
 * An administrator invokes it, with a `range`; a time may take several turns, each with the `next` of the one before.
 */
export const handler = async (event: unknown, context: Context): Promise<Republished> => {
  const asked = range.parse(event)
  const tally: Tally = { published: 0, damaged: [] }
  if ('dossierId' in asked) {
    await publishAll(await entriesOf(asked.dossierId), tally)
    return { ...tally, next: null }
  }
  const period = periodOf(asked, (table) => names[table])
  const [table, ...after] = period.tables
  let next: Rest | null = asked.next ?? (table ? { table, after } : null)
  const inTime = () => context.getRemainingTimeInMillis() > pageMs
  do next = next && (await throughTable(next, period, tally, inTime))
  while (next && inTime())
  return { ...tally, next }
}
