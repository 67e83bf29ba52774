import * as z from 'zod'
import { mark, type Text, text } from '../text.ts'
import provinces from './provinces.json' with { type: 'json' }

const province = z.object({
  id: z.string(),
  code: z.string(),
  fullCode: z.string(),
  kind: z.enum(['province', 'centrally_run_city']),
  name: text,
  personalNumberPrefix: z.string(),
  codeMark: mark,
})

/**
 * The public service centre of a province or city, which receives dossiers. `fullCode` opens the dossier codes (Decision
 * 20/2020/QD-TTg); most codes are unverified and say so. The list is that in force since 1 July 2025.
 */
export type Agency = z.infer<typeof province> & {
  /** The province or city itself: what people choose from. */
  place: Text
}

/** `Tỉnh Quảng Ninh` stands inside a name as `tỉnh Quảng Ninh`. */
const inside = (name: string) => name.charAt(0).toLowerCase() + name.slice(1)

const centreOf = (one: z.infer<typeof province>): Agency => ({
  ...one,
  place: one.name,
  name: {
    vi: `Trung tâm Phục vụ hành chính công ${inside(one.name.vi)}`,
    en: `Public Service Centre of ${one.name.en}`,
  },
})

export const agencies: readonly Agency[] = z.array(province).parse(provinces).map(centreOf)

const byId = new Map(agencies.map((one) => [one.id, one]))

/** The agency with this id; an id that is none is a bug, as answers are checked before. */
export function agencyById(id: string): Agency {
  const found = byId.get(id)
  if (!found) throw new Error(`no agency ${id}`)
  return found
}
