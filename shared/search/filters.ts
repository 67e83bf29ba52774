import { isOpenAt } from '../catalogue/opening.ts'
import type { ProcedureSummary } from '../catalogue/procedure.ts'

/** What results are narrowed by. Agencies and places by their id, old ones too: their successor's count. */
export type Filters = {
  lifeEvent?: ProcedureSummary['lifeEvents'][number] | undefined
  sector?: string | undefined
  agency?: string | undefined
  audience?: ProcedureSummary['audience'][number] | undefined
  place?: string | undefined
}

export const passes = (one: ProcedureSummary, filters: Filters, day: string): boolean =>
  (!filters.lifeEvent || one.lifeEvents.includes(filters.lifeEvent)) &&
  (!filters.sector || one.sector === filters.sector) &&
  (!filters.agency || one.overseenBy.includes(filters.agency)) &&
  (!filters.audience || one.audience.includes(filters.audience)) &&
  (!filters.place || isOpenAt(one, filters.place, day))
