import { fold } from './fold.ts'
import type { Named } from './names.ts'

const split = (text: string): string[] =>
  text
    .toLowerCase()
    .normalize('NFC')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)

/** A word typed without marks may be any; one with marks only itself: `định` is no `Định`’s `dinh` of another tone. */
const isSame = (typed: string, meant: string): boolean =>
  typed === meant || (typed === fold(typed) && typed === fold(meant))

export type Known<N> = { one: N; words: string[] }

/** Prepares names for looking through many queries. */
export const namesOf = <N extends Pick<Named, 'called'>>(all: readonly N[]): Known<N>[] =>
  all.flatMap((one) => one.called.map((name) => ({ one, words: split(name) })))

/** A name found in a text, and which of its words it takes: `from` up to, not including, `to`. */
export type Recognised<N> = { one: N; from: number; to: number }

/** The agencies and places named in a text; of overlapping names the longest counts. */
export function recognised<N>(names: readonly Known<N>[], text: string): Recognised<N>[] {
  const typed = split(text)
  const found = typed.flatMap((_, from) =>
    names
      .filter(({ words }) => words.every((word, i) => isSame(typed[from + i] ?? '', word)))
      .map(({ one, words }) => ({ one, from, to: from + words.length })),
  )
  const isInside = (a: Recognised<N>, b: Recognised<N>) =>
    b.from <= a.from && b.to >= a.to && b.to - b.from > a.to - a.from
  return found.filter((a) => !found.some((b) => isInside(a, b)))
}
