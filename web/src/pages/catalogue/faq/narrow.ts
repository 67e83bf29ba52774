import { fold } from '../../../../../shared/search/fold.ts'
import type { EntryRow } from './types.ts'

export type Wanted = { words: string; topic: string | null; service: string | null; state: string | null }

/** Those that answer to every word (marks of letters aside) and every choice. */
export function narrow<Row extends Pick<EntryRow, 'question' | 'topic' | 'services' | 'shown'>>(
  rows: readonly Row[],
  { words, topic, service, state }: Wanted,
): Row[] {
  const wanted = fold(words).split(/\s+/).filter(Boolean)
  return rows.filter((row) => {
    const held = fold(`${row.question.vi} ${row.question.en}`)
    return (
      wanted.every((word) => held.includes(word)) &&
      (!topic || row.topic === topic) &&
      (!service || row.services.includes(service)) &&
      (!state || row.shown === (state === 'shown'))
    )
  })
}
