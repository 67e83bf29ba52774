import { conceptsIn } from './concepts.ts'
import filler from './filler.json' with { type: 'json' }
import { words } from './words.ts'

/** What is looked up for a query: each term with its weight, and where in the query it stands. */
export type Query = {
  /** Its words that say something, in order. */
  content: string[]
  terms: Map<string, { weight: number; positions: number[] }>
  /** The word being typed, of which more may come. */
  last: string | undefined
}

const fillers = filler.map(words)
const weights = { concept: 1.2, word: 1, meant: 0.35, named: 0.2, filler: 0.05 }

/** Words of the query that are the name of an agency or a place; what is overseen by the agency is looked for. */
export type NamedWords = { from: number; to: number; agency?: string }

const spanOf = ({ from, to }: { from: number; to: number }) => Array.from({ length: to - from }, (_, i) => from + i)

export const conceptTerm = (concept: string): string => `=${concept}`
export const agencyTerm = (id: string): string => `@${id}`
/** Whether a term is a word of somebody, not a meaning or an agency of ours. */
export const isWord = (term: string): boolean => !/^[=@]/.test(term)

/** `how to get a`, `làm thủ tục … ở đâu`: which words only carry the rest. */
function fillerAt(all: readonly string[]): Set<number> {
  const at = all.flatMap((_, from) =>
    fillers
      .filter((phrase) => phrase.every((word, i) => all[from + i] === word))
      .flatMap((phrase) => phrase.map((_, i) => from + i)),
  )
  const found = new Set(at)
  return found.size < all.length ? found : new Set()
}

/** Reads a query: its words, what they mean together, whom they name, and which of them carry nothing. */
export function readQuery(text: string, named: readonly NamedWords[] = []): Query {
  const all = words(text)
  const found = conceptsIn(all)
  const [meant, naming, carrying] = [new Set(found.flatMap(spanOf)), new Set(named.flatMap(spanOf)), fillerAt(all)]
  const weightAt = (at: number) => {
    if (naming.has(at)) return weights.named
    if (meant.has(at)) return weights.meant
    return carrying.has(at) ? weights.filler : weights.word
  }
  const terms: Query['terms'] = new Map()
  const add = (term: string, weight: number, positions: number[]) => {
    const known = terms.get(term)
    terms.set(term, {
      weight: Math.max(weight, known?.weight ?? 0),
      positions: [...(known?.positions ?? []), ...positions],
    })
  }
  for (const [at, word] of all.entries()) add(word, weightAt(at), [at])
  for (const one of found) add(conceptTerm(one.concept), weights.concept, spanOf(one))
  for (const one of named) if (one.agency) add(agencyTerm(one.agency), weights.concept, spanOf(one))
  const says = (at: number) => !naming.has(at) && (meant.has(at) || !carrying.has(at))
  return { content: all.filter((_, at) => says(at)), terms, last: /\s$/.test(text) ? undefined : all.at(-1) }
}
