import MiniSearch, { type Options, type SearchResult } from 'minisearch'
import { conceptsIn } from './concepts.ts'
import type { Findable } from './findable.ts'
import { conceptTerm, isWord, type Query } from './query.ts'
import { variants } from './variants.ts'
import { words } from './words.ts'

/**
 * One index for browser and API: made once from what can be found, or loaded as it was made elsewhere. It holds words
 * without marks and what they mean together, so that an old term finds what is described by today's.
 */
export type TextIndex = { search: MiniSearch<Findable>; byId: Map<string, Findable> }

const separator = '\n'

/** The words of each part, and what they mean together. */
const termsIn = (text: string): string[] =>
  text.split(separator).flatMap((part) => {
    const all = words(part)
    return [...all, ...new Set(conceptsIn(all).map(({ concept }) => conceptTerm(concept)))]
  })

function fieldOf(one: Findable, field: string): string {
  if (field === 'name') return `${one.name.vi}${separator}${one.name.en}`
  if (field === 'keywords') return one.keywords.join(separator)
  if (field === 'summary') return `${one.summary.vi}${separator}${one.summary.en}`
  return field === 'agencies' ? one.agencies.join(' ') : one.id
}

const options: Options<Findable> = {
  fields: ['name', 'keywords', 'summary', 'agencies'],
  extractField: fieldOf,
  tokenize: (text, field) => (field === 'agencies' ? text.split(' ').filter(Boolean) : termsIn(text)),
  processTerm: (term) => term,
  searchOptions: {
    tokenize: (text) => text.split(' '),
    boost: { name: 3, keywords: 3, summary: 1, agencies: 1 },
    weights: { fuzzy: 0.4, prefix: 0.5 },
  },
}

const byIdOf = (all: readonly Findable[]) => new Map(all.map((one) => [one.id, one]))

export function makeIndex(all: readonly Findable[]): TextIndex {
  const search = new MiniSearch<Findable>(options)
  search.addAll(all)
  return { search, byId: byIdOf(all) }
}

/** What `JSON.stringify` made of an index, once it is parsed. */
export type PackedIndex = ReturnType<MiniSearch<Findable>['toJSON']>

/** An index that was made elsewhere of the same findables; loading is quicker than making. */
export const loadIndex = (packed: PackedIndex, all: readonly Findable[]): TextIndex => ({
  search: MiniSearch.loadJS<Findable>(packed, options),
  byId: byIdOf(all),
})

const longWord = 4
const farWord = 8

/** Looks up terms as they are; the word being typed, and longer ones, also as beginnings. */
const lookUp = ({ search }: TextIndex, { terms, last }: Query): SearchResult[] =>
  search.search([...terms.keys()].join(' '), {
    boostTerm: (term) => terms.get(term)?.weight ?? 1,
    prefix: (term) => isWord(term) && (term.length >= longWord || (term === last && term.length > 1)),
  })

const variantWeight = 0.7

/** The query with what its unknown words may have been meant as. */
function widened(query: Query, unknown: ReadonlySet<string>): Query {
  const terms = new Map(query.terms)
  for (const word of unknown) {
    const of = query.terms.get(word)
    if (!of) continue
    for (const variant of variants(word)) {
      if (!terms.has(variant)) terms.set(variant, { ...of, weight: of.weight * variantWeight })
    }
  }
  return { ...query, terms }
}

/** The same with one letter wrong, or two in long words, where nothing has the word as it is. */
const lookUpMeant = ({ search }: TextIndex, { terms }: Query, unknown: ReadonlySet<string>): SearchResult[] =>
  search.search([...terms.keys()].join(' '), {
    boostTerm: (term) => terms.get(term)?.weight ?? 1,
    prefix: (term) => isWord(term) && term.length >= longWord,
    fuzzy: (term) => unknown.has(term) && term.length >= longWord && (term.length >= farWord ? 2 : 1),
  })

/** Which part of the query's words a result answers to, 0 to 1. */
function coverage({ queryTerms }: SearchResult, { terms, content }: Query): number {
  const positions = new Set(queryTerms.flatMap((term) => terms.get(term)?.positions ?? []))
  return Math.min(1, positions.size / Math.max(1, content.length))
}

const pairsIn = (all: readonly string[]) => all.slice(1).map((word, i) => `${all[i]} ${word}`)

/** How much of the query stands in a name or keyword as it was typed, neighbours as neighbours: 0 to 1, 2 if it is the whole. */
function closeness({ name, keywords }: Findable, { content }: Query): number {
  const texts = [name.vi, name.en, ...keywords].map((text) => ` ${words(text).join(' ')} `)
  if (texts.includes(` ${content.join(' ')} `)) return 2
  const asked = pairsIn(content)
  const found = asked.filter((pair) => texts.some((text) => text.includes(` ${pair} `)))
  return asked.length === 0 ? 0 : found.length / asked.length
}

type Scored = { id: string; score: number }
const best = (some: Scored[]) => some.sort((a, b) => b.score - a.score)

/** How many of those that have the words are looked at more closely. */
const looked = 60

/** Ids of what answers to a query, the best first; `passes` leaves out what is filtered away. */
export function rank(index: TextIndex, query: Query, passes: (id: string) => boolean): string[] {
  if (query.terms.size === 0) return []
  const first = lookUp(index, query)
  const known = new Set(first.flatMap(({ queryTerms }) => queryTerms))
  const unknown = new Set([...query.terms.keys()].filter((term) => isWord(term) && !known.has(term)))
  const wide = unknown.size > 0 ? widened(query, unknown) : query
  const results = unknown.size > 0 ? lookUpMeant(index, wide, unknown) : first
  const covering = results
    .filter(({ id }) => passes(id))
    .map((result) => ({ id: result.id as string, score: result.score * (0.3 + 0.7 * coverage(result, wide)) }))
  const [near, far] = [best(covering).slice(0, looked), covering.slice(looked)]
  const closer = near.flatMap(({ id, score }) => {
    const one = index.byId.get(id)
    return one ? [{ id, score: score * (1 + 0.5 * closeness(one, wide)) }] : []
  })
  return [...best(closer), ...far].map(({ id }) => id)
}
