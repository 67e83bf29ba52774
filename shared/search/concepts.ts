import synonyms from './synonyms.json' with { type: 'json' }
import { words } from './words.ts'

/**
 * Terms that mean the same: old ones and today's, colloquial and official, abbreviated and whole, both languages. Whoever
 * uses one finds what is described by any other. Those of one procedure only stand in its record, as keywords.
 */
const terms = Object.entries(synonyms).flatMap(([concept, all]) => all.map((term) => ({ concept, words: words(term) })))

/** By their first word, the longest first: `bằng lái xe` before `bằng lái`. One phrase may mean several things. */
const byFirst = Map.groupBy(
  terms.toSorted((a, b) => b.words.length - a.words.length),
  ({ words: [first] }) => first,
)

const standsAt = (phrase: readonly string[], all: readonly string[], at: number) =>
  phrase.every((word, i) => all[at + i] === word)

/** A meaning found in a text, and which of its words say it: `from` up to, not including, `to`. */
export type Found = { concept: string; from: number; to: number }

/** Every meaning in a row of words. With `nested`, also those of parts: of `tiền điện` the bill and the electricity. */
export function conceptsIn(all: readonly string[]): Found[] {
  return all.flatMap((word, at) =>
    (byFirst.get(word) ?? [])
      .filter((term) => standsAt(term.words, all, at))
      .map(({ concept, words: phrase }) => ({ concept, from: at, to: at + phrase.length })),
  )
}
