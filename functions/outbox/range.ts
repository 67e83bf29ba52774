import * as z from 'zod'
import { idPattern } from '../../shared/identifier.ts'

/** The tables whose streams the relays follow. */
export const outboxes = ['dossiers', 'payments', 'exchange', 'bills'] as const
export type Outbox = (typeof outboxes)[number]

/** How many parts of a table are read at once. Part of a `next`, so it changes only when no run is under way. */
export const segments = 4

const moment = z.iso.datetime({ offset: true })

/** Where each part of a table goes on; null for a part that is done. */
const places = z.array(z.record(z.string(), z.string()).nullable()).length(segments)

/** What is left of a run: the table it is at, where each part of it goes on, and the tables after it. */
const rest = z.strictObject({ table: z.enum(outboxes), places: places.optional(), after: z.array(z.enum(outboxes)) })
export type Rest = z.infer<typeof rest>

/** Which entries are to be published again. Times are when the entries were written, RFC 3339, the end excluded. */
export const range = z.union([
  z.strictObject({ dossierId: z.string().regex(idPattern) }),
  z.strictObject({
    from: moment,
    to: moment,
    tables: z.array(z.enum(outboxes)).min(1).optional(),
    next: rest.optional(),
  }),
  z.strictObject({
    /** What a relay's dead letters tell: the message as it stands there. */
    report: z.object({
      DDBStreamBatchInfo: z.object({
        streamArn: z.string(),
        approximateArrivalOfFirstRecord: moment,
        approximateArrivalOfLastRecord: moment,
      }),
    }),
    next: rest.optional(),
  }),
])
export type Range = z.infer<typeof range>
export type Period = { from: Date; to: Date; tables: readonly Outbox[] }

/** An entry is dated when its request came in, and reaches the stream when its function is done: at most half a minute. */
const marginMs = 5 * 60_000

const shifted = (time: string, ms: number) => new Date(Date.parse(time) + ms)

/**
 * The time that a range covers, and the tables to look in.
 * @param nameOf the physical name of a table, which a stream's ARN holds
 * @throws RangeError when a report is about none of these tables
 */
export function periodOf(asked: Exclude<Range, { dossierId: string }>, nameOf: (table: Outbox) => string): Period {
  if ('from' in asked) return { from: new Date(asked.from), to: new Date(asked.to), tables: asked.tables ?? outboxes }
  const { streamArn, ...arrival } = asked.report.DDBStreamBatchInfo
  const table = outboxes.find((one) => streamArn.split('/')[1] === nameOf(one))
  if (!table) throw new RangeError(`no outbox has the stream ${streamArn}`)
  return {
    from: shifted(arrival.approximateArrivalOfFirstRecord, -marginMs),
    to: shifted(arrival.approximateArrivalOfLastRecord, marginMs),
    tables: [table],
  }
}
