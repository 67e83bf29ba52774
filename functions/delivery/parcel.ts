import * as z from 'zod'
import { idPattern } from '../../shared/identifier.ts'

export const statuses = ['booked', 'picked-up', 'in-transit', 'not-delivered', 'delivered', 'sent-back'] as const
type Status = (typeof statuses)[number]

/** After these the post tells no more. */
const finals: readonly Status[] = ['delivered', 'sent-back']

const happening = z.object({ status: z.enum(statuses), at: z.string(), reason: z.string().optional() })
export type Happening = z.infer<typeof happening>

/** A result on its way by post. Times are ISO 8601 in UTC; the fee, in đồng, is paid to the post at the door. */
export const parcel = z.object({
  dossierId: z.string().regex(idPattern),
  /** Of the results of the dossier: the first, or one that came after another was taken back. */
  number: z.int().positive(),
  tracking: z.string(),
  fee: z.int().min(0),
  status: z.enum(statuses),
  /** In the order in which it happened. */
  history: z.array(happening),
  revision: z.int(),
})
export type Parcel = z.infer<typeof parcel>

type Named = { dossierId: string; number: number }

export const referenceOf = ({ dossierId, number }: Named): string => `${dossierId}-${number}`

/** The parcel that a reference names; null when it is none of ours. */
export function readReference(reference: string): Named | null {
  const [, dossierId = '', number = ''] = /^([0-9A-Z]+)-(\d{1,3})$/.exec(reference) ?? []
  return idPattern.test(dossierId) ? { dossierId, number: Number(number) } : null
}

const same = (one: Happening, other: Happening) => one.status === other.status && one.at === other.at

/**
 * The parcel after what the post told, whatever the order and however often; null when that is known. Where the post says
 * that it was delivered or sent back, nothing that it says of later moves it on.
 */
export function told(before: Parcel, news: Happening): Parcel | null {
  if (before.history.some((one) => same(one, news))) return null
  const history = [...before.history, news].sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0))
  const final = history.find(({ status }) => finals.includes(status))
  const { status } = final ?? history.at(-1) ?? news
  return { ...before, history, status, revision: before.revision + 1 }
}
