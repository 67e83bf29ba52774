import * as z from 'zod'
import { text } from '../../shared/text.ts'
import type { Facts } from './facts.ts'
import { type NoticeKind, texts } from './texts.ts'

/** One notice in a person's inbox. The text is kept as it was told. */
export const notice = z.object({
  /** `<time>#<event id>`: later notices have greater ids. */
  id: z.string(),
  at: z.string(),
  kind: z.string(),
  /** What it is about: a dossier, or a bill, which `dossierId` and `dossierCode` then name. */
  of: z.enum(['dossier', 'bill']).default('dossier'),
  dossierId: z.string(),
  dossierCode: z.string(),
  text,
})
export type Notice = z.infer<typeof notice>

type About = { dossierId: string; code: string }
/** What was opened has no code yet: the notice is about the dossier that opened it, on whose page it is found. */
type Opened = { openedBy: string; openedByCode: string }
type OnBill = { billId: string; code: string }

type Told = {
  id: string
  type: NoticeKind
  time: string
  data: Omit<Facts, 'code'> & (About | Opened | OnBill)
}

function aboutOf(data: About | Opened | OnBill): About & Pick<Notice, 'of'> {
  if ('billId' in data) return { of: 'bill', dossierId: data.billId, code: data.code }
  if ('openedBy' in data) return { of: 'dossier', dossierId: data.openedBy, code: data.openedByCode }
  return { of: 'dossier', dossierId: data.dossierId, code: data.code }
}

/** The notice that an event gives its owner; the same event always gives the same notice. */
export function noticeOf({ id, type, time, data }: Told): Notice {
  const { of, dossierId, code } = aboutOf(data)
  return {
    id: `${new Date(time).toISOString()}#${id}`,
    at: time,
    kind: type,
    of,
    dossierId,
    dossierCode: code,
    text: texts[type]({ ...data, code }).told,
  }
}

const keptYears = 2

/**
 * Whether a notice would be deleted by now. What is published again after years must not be mailed again: the notice that
 * would tell that it was is gone.
 */
export const isOver = (one: Notice, now: Date): boolean => expiryOf(one) * 1000 <= now.getTime()

/** When a notice is deleted: two years after it was told, in seconds of the epoch as DynamoDB's TTL wants it. */
export function expiryOf({ at }: Notice): number {
  const day = new Date(at)
  day.setUTCFullYear(day.getUTCFullYear() + keptYears)
  return Math.floor(day.getTime() / 1000)
}
