import type { Mark, Text } from '../text.ts'
import provinces from './provinces.json' with { type: 'json' }

export type Province = {
  id: string
  code: string
  fullCode: string
  kind: 'province' | 'centrally_run_city'
  name: Text
  personalNumberPrefix: string
  codeMark: Mark
}

/**
 * The public service centre of a province or city, which receives dossiers. `fullCode` opens the dossier codes (Decision
 * 20/2020/QD-TTg); most codes are unverified and say so. The list is that in force since 1 July 2025.
 */
export type Agency = Province & {
  /** The province or city itself: what people choose from. */
  place: Text
}

/** `Tỉnh Quảng Ninh` stands inside a name as `tỉnh Quảng Ninh`. */
const inside = (name: string) => name.charAt(0).toLowerCase() + name.slice(1)

const centreOf = (one: Province): Agency => ({
  ...one,
  place: one.name,
  name: {
    vi: `Trung tâm Phục vụ hành chính công ${inside(one.name.vi)}`,
    en: `Public Service Centre of ${one.name.en}`,
  },
})

// The tests check the file, so that no start of a function has to.
export const agencies: readonly Agency[] = (provinces as Province[]).map(centreOf)

const byId = new Map(agencies.map((one) => [one.id, one]))

/** The agency with this id; an id that is none is a bug, as answers are checked before. */
export function agencyById(id: string): Agency {
  const found = byId.get(id)
  if (!found) throw new Error(`no agency ${id}`)
  return found
}
