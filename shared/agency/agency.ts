import type { Mark, Text } from '../text.ts'
import central from './central.json' with { type: 'json' }
import provinces from './provinces.json' with { type: 'json' }

/**
 * Who receives dossiers. `fullCode` opens their codes (Decision 20/2020/QD-TTg); most codes are unverified and say so. The
 * list is that in force since 1 July 2025.
 */
export type Agency = { id: string; fullCode: string; name: Text; codeMark: Mark }

export type Province = Agency & { code: string; kind: 'province' | 'centrally_run_city'; personalNumberPrefix: string }

/** The public service centre of a province or city. */
export type Centre = Province & {
  /** The province or city itself: what people choose from. */
  place: Text
}

/** `Tỉnh Quảng Ninh` stands inside a name as `tỉnh Quảng Ninh`. */
const inside = (name: string) => name.charAt(0).toLowerCase() + name.slice(1)

const centreOf = (one: Province): Centre => ({
  ...one,
  place: one.name,
  name: {
    vi: `Trung tâm Phục vụ hành chính công ${inside(one.name.vi)}`,
    en: `Public Service Centre of ${one.name.en}`,
  },
})

// The tests check the file, so that no start of a function has to.
export const centres: readonly Centre[] = (provinces as Province[]).map(centreOf)

/** The centres, and the ministries and departments that receive dossiers themselves. */
export const agencies: readonly Agency[] = [...centres, ...(central as Agency[])]

const byId = new Map(agencies.map((one) => [one.id, one]))

/** The agency with this id; an id that is none is a bug, as answers are checked before. */
export function agencyById(id: string): Agency {
  const found = byId.get(id)
  if (!found) throw new Error(`no agency ${id}`)
  return found
}
