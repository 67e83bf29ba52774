import MiniSearch from 'minisearch'
import type { ProcedureSummary } from '../api/types.ts'
import { fold } from './fold.ts'

/** Finds procedures by either language, with or without diacritics, with a typing error or a word half typed. */
export function procedureIndex(procedures: ProcedureSummary[]): (query: string) => ProcedureSummary[] {
  const bySlug = new Map(procedures.map((procedure) => [procedure.slug, procedure]))
  const index = new MiniSearch<ProcedureSummary>({
    idField: 'slug',
    fields: ['name', 'keywords', 'summary'],
    extractField: (procedure, field) => {
      const value = procedure[field as keyof ProcedureSummary]
      if (Array.isArray(value)) return value.join(' ')
      return typeof value === 'object' ? `${value.vi} ${value.en}` : value
    },
    processTerm: fold,
    searchOptions: {
      boost: { name: 4, keywords: 2 },
      prefix: (term) => term.length > 1,
      // Vietnamese syllables are short: one wrong letter in five, none in shorter ones.
      fuzzy: (term) => (term.length > 4 ? 0.2 : false),
    },
  })
  index.addAll(procedures)
  return (query) => {
    const all = index.search(query, { combineWith: 'AND' })
    const hits = all.length > 0 ? all : index.search(query)
    return hits.flatMap(({ id }) => bySlug.get(id) ?? [])
  }
}
