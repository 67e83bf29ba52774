import * as z from 'zod'
import { procedure, procedureSummary } from './procedure.ts'

/** How the catalogue's table holds procedures: each version whole, and one slim row of each in a list of all. */

export const versionsOf = (slug: string) => `P#${slug}`
export const versionKey = (slug: string, version: number) => ({ pk: versionsOf(slug), sk: `V#${numbered(version)}` })

export const list = 'PROCEDURES'
export const listKey = (slug: string, version: number) => ({ pk: list, sk: `${slug}#${numbered(version)}` })

/** After every row of this procedure, before every row of the next: no slug has a character between. */
export const afterRowsOf = (slug: string) => `${slug}#~`

const numbered = (version: number) => String(version).padStart(6, '0')

/**
 * A version in the list: what it is found by, and when it holds. `importId`: it came with others, and is there for nobody
 * until all of them are.
 */
export const listRow = procedureSummary.extend({
  version: procedure.shape.version,
  validFrom: procedure.shape.validFrom,
  validTo: procedure.shape.validTo,
  status: procedure.shape.status,
  managedBy: procedure.shape.managedBy,
  publishedAt: z.string(),
  importId: z.string().optional(),
})
export type ListRow = z.infer<typeof listRow>

/** Where the state of an import is. */
export const importKey = (id: string) => ({ pk: 'IMPORTS', sk: id })
