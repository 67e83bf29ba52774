import { handingsIn } from '../dossier/history.ts'
import type { TimelineEntry } from '../dossier/timeline.ts'
import type { FiledPaper, Paper, PaperRow } from './paper.ts'

/**
 * The papers as the dossier's timeline knows them: when each was handed in, and when a better one took its place. What
 * was turned away before the last handing-in is settled and shown no more. A draft has no timeline.
 */
export function papersIn(rows: readonly PaperRow[], timeline: readonly TimelineEntry[]): Paper[] {
  const handings = handingsIn(timeline)
  const last = handings.at(-1)
  return rows.flatMap((row): Paper[] => {
    const first = handings.findIndex(({ papers }) => papers.includes(row.id))
    if (first < 0) return last && row.state === 'REFUSED' && row.addedAt < last.at ? [] : [row]
    const replaced = handings.slice(first).find(({ papers }) => !papers.includes(row.id))
    return [{ ...row, filedAt: handings[first]?.at, replacedAt: replaced?.at }]
  })
}

const filedPaperOf = ({ id, slot, name, type, size, sha256 }: PaperRow): FiledPaper => ({
  id,
  slot,
  name,
  type,
  size,
  sha256,
})

/** The papers with these ids, in that order. @throws if one is missing: what was handed in is never removed */
export function papersOf(rows: readonly PaperRow[], ids: readonly string[]): FiledPaper[] {
  return ids.map((id) => {
    const row = rows.find((one) => one.id === id)
    if (!row) throw new Error(`the paper ${id} was handed in and is missing`)
    return filedPaperOf(row)
  })
}

/** The papers that a dossier has now. */
export const papersInForce = (rows: readonly PaperRow[], timeline: readonly TimelineEntry[]): FiledPaper[] =>
  papersOf(rows, handingsIn(timeline).at(-1)?.papers ?? [])
