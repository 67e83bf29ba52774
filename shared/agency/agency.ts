import { z } from 'zod'
import { mark, text } from '../text.ts'
import provinces from './provinces.json' with { type: 'json' }

/**
 * A provincial service centre, which receives dossiers. `fullCode` opens the dossier codes (Decision 20/2020/QD-TTg);
 * most codes are unverified and say so. The list is that in force since 1 July 2025.
 */
export const agency = z.object({
  id: z.string(),
  code: z.string(),
  fullCode: z.string(),
  kind: z.enum(['province', 'centrally_run_city']),
  name: text,
  personalNumberPrefix: z.string(),
  codeMark: mark,
})
export type Agency = z.infer<typeof agency>

export const agencies: readonly Agency[] = z.array(agency).parse(provinces)

const byId = new Map(agencies.map((one) => [one.id, one]))

/** The agency with this id; an id that is none is a bug, as answers are checked before. */
export function agencyById(id: string): Agency {
  const found = byId.get(id)
  if (!found) throw new Error(`no agency ${id}`)
  return found
}
