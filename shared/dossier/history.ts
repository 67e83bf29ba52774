import { hasResult } from './chart.ts'
import type { Head } from './dossier.ts'
import type { Supplement } from './supplement.ts'
import type { ResultFile, TimelineEntry } from './timeline.ts'

/** What stands in the timeline and not in the dossier's head: it is written once and read with the dossier. */
type Timeline = readonly TimelineEntry[]

/** What the applicant has to mend now. */
export function supplementOf({ supplement }: Head, timeline: Timeline): Supplement | null {
  const items = timeline.findLast((entry) => entry.items)?.items
  return supplement && items ? { ...supplement, items } : null
}

/** The wish to withdraw that waits for an answer, or was granted. */
export function withdrawalOf({ withdrawal }: Head, timeline: Timeline) {
  const wish = timeline.findLast(({ type }) => type === 'dossier.withdrawal-requested.v1')
  return withdrawal && wish?.reason ? { ...withdrawal, reason: wish.reason, note: wish.note ?? null } : null
}

/** The result that is in force; one that was taken back is not. */
export const resultOf = ({ state }: Head, timeline: Timeline): ResultFile | null =>
  hasResult({ state }) ? (timeline.findLast((entry) => entry.result)?.result ?? null) : null

/** Each time that the citizen handed something in: when, and the ids of the papers that the dossier had then. */
export const handingsIn = (timeline: Timeline): { at: string; papers: string[] }[] =>
  timeline.flatMap(({ time, handedIn }) => (handedIn ? [{ at: time, papers: handedIn.papers }] : []))
