import type { ProcedureSummary } from '../catalogue/procedure.ts'
import type { Text } from '../text.ts'
import { type Filters, passes } from './filters.ts'
import type { Findable } from './findable.ts'
import type { Named } from './names.ts'
import { agencyTerm, readQuery } from './query.ts'
import { type Known, namesOf, recognised } from './recognise.ts'
import { loadIndex, makeIndex, type PackedIndex, rank, type TextIndex } from './text-index.ts'

/** A question that was asked often, with its answer, as far as it is searched. */
export type Answer = { id: string; topic: string; services: string[]; question: Text; answer: Text }

/** What is searched, of one day (`YYYY-MM-DD`): procedures and answers, and the names of sectors, agencies and places. */
export type Contents = {
  day: string
  procedures: ProcedureSummary[]
  answers: Answer[]
  named: Named[]
  /** The sectors that have procedures. */
  sectors: { id: string; name: Text }[]
}

/** Contents with their indexes: made once, sent to browsers, loaded there as it is. */
export type Pack = Contents & { indexes: { procedures: PackedIndex; answers: PackedIndex } }

export type Library = {
  contents: Contents
  procedures: TextIndex
  answers: TextIndex
  bySlug: Map<string, ProcedureSummary>
  answersById: Map<string, Answer>
  names: Known<Named>[]
}

const procedureFindable = ({ slug, name, keywords, summary, overseenBy }: ProcedureSummary): Findable => ({
  id: slug,
  name,
  keywords,
  summary,
  agencies: overseenBy.map(agencyTerm),
})

const answerFindable = ({ id, question, answer }: Answer): Findable => ({
  id,
  name: question,
  keywords: [],
  summary: answer,
  agencies: [],
})

const findablesOf = ({ procedures, answers }: Contents) =>
  [procedures.map(procedureFindable), answers.map(answerFindable)] as const

const libraryOf = (contents: Contents, procedures: TextIndex, answers: TextIndex): Library => ({
  contents,
  procedures,
  answers,
  bySlug: new Map(contents.procedures.map((one) => [one.slug, one])),
  answersById: new Map(contents.answers.map((one) => [one.id, one])),
  names: namesOf(contents.named),
})

export function makeLibrary(contents: Contents): Library {
  const [procedures, answers] = findablesOf(contents)
  return libraryOf(contents, makeIndex(procedures), makeIndex(answers))
}

export const packOf = ({ contents, procedures, answers }: Library): Pack => ({
  ...contents,
  indexes: { procedures: procedures.search.toJSON(), answers: answers.search.toJSON() },
})

export function loadLibrary({ indexes, ...contents }: Pack): Library {
  const [procedures, answers] = findablesOf(contents)
  return libraryOf(contents, loadIndex(indexes.procedures, procedures), loadIndex(indexes.answers, answers))
}

export type Results = {
  procedures: ProcedureSummary[]
  answers: Answer[]
  /** Agencies and places that the query names, each led to its successor. */
  named: Named[]
}

const isPlace = ({ kind }: Named) => kind === 'province' || kind === 'centrally_run_city'
const currentId = ({ id, now }: Named) => now?.id ?? id

/** An agency or place that was merged counts as the one that does its work now. */
function currentFilters({ contents }: Library, { agency, place, ...others }: Filters): Filters {
  const current = (id: string | undefined) => {
    const found = contents.named.find((one) => one.id === id)
    return found ? currentId(found) : id
  }
  return { ...others, agency: current(agency), place: current(place) }
}

/** What answers to a query, the best first; without words all that passes the filters, in the order of the catalogue. */
export function find(library: Library, text: string, given: Filters = {}): Results {
  const { contents, bySlug, answersById } = library
  const filters = currentFilters(library, given)
  const passing = (one: ProcedureSummary | undefined) => one !== undefined && passes(one, filters, contents.day)
  if (text.trim() === '') return { procedures: contents.procedures.filter(passing), answers: [], named: [] }
  const found = recognised(library.names, text)
  const query = readQuery(
    text,
    found.map(({ one, ...span }) => (isPlace(one) ? span : { ...span, agency: currentId(one) })),
  )
  return {
    procedures: rank(library.procedures, query, (id) => passing(bySlug.get(id))).flatMap((id) => bySlug.get(id) ?? []),
    answers: rank(library.answers, query, () => true).flatMap((id) => answersById.get(id) ?? []),
    named: [...new Set(found.map(({ one }) => one))],
  }
}
