import * as z from 'zod'
import { governmentOffice } from '../../shared/catalogue/sectors.ts'
import type { Person } from '../../shared/person.ts'
import { refuse } from '../../shared/problem.ts'
import * as problems from '../../shared/problems.ts'
import { text } from '../../shared/text.ts'

export const formats = ['json', 'csv'] as const
export type Format = (typeof formats)[number]
export const typeOf: Record<Format, string> = { json: 'application/json', csv: 'text/csv' }

/** What S3 takes in one piece and a worker holds in memory at ease. */
export const mostBytes = 50 * 1024 * 1024

/**
 * announced → checking → refused | checked → publishing → published | refused. Readers see nothing of it before
 * `published`, and then all of it.
 */
export const importStates = [
  'announced',
  'checking',
  'refused',
  'checked',
  'returned',
  'publishing',
  'published',
] as const

/** One file of procedure records, from its announcement until all of it is published, or nothing. */
export const imported = z.object({
  id: z.string(),
  state: z.enum(importStates),
  format: z.enum(formats),
  file: z.object({ name: z.string(), type: z.string(), size: z.int(), sha256: z.string() }),
  by: z.object({ id: z.string(), agency: z.string().nullable() }),
  createdAt: z.string(),
  updatedAt: z.string(),
  /** Of rows: all, those that become versions, those that say what is published already, those with faults. */
  counts: z.object({ rows: z.int(), fresh: z.int(), unchanged: z.int(), bad: z.int() }).optional(),
  /** Pieces in which it is written. */
  parts: z.int().optional(),
  decidedBy: z.string().optional(),
  decidedAt: z.string().optional(),
  reason: z.string().optional(),
  created: z.object({ fingerprint: z.string() }),
})
export type Imported = z.infer<typeof imported>

/** A line of the report: the row as a spreadsheet numbers it, 0 for the file itself, and what is wrong in which field. */
export const reportLine = z.object({ row: z.int(), slug: z.string(), field: z.string(), problem: text })
export type ReportLine = z.infer<typeof reportLine>

/** What the worker is told to do next with an import or an export. */
export const work = z.discriminatedUnion('step', [
  z.object({ import: z.string(), step: z.literal('check') }),
  z.object({ import: z.string(), step: z.enum(['write', 'undo', 'render']), part: z.int() }),
  z.object({ export: z.string(), step: z.literal('export') }),
])
export type Work = z.infer<typeof work>

/** Whether somebody may see an import: its own agency's administrators and those of the Government Office. */
export const maySeeImport = ({ agencyId }: Person, { by }: Imported): boolean =>
  agencyId !== null && (agencyId === by.agency || agencyId === governmentOffice)

/** Whether somebody may decide about an import that waits for it: the Government Office, and not who brought it in. */
export const mayDecideImport = ({ id, agencyId }: Person, { state, by }: Imported): boolean =>
  state === 'checked' && agencyId === governmentOffice && id !== by.id

/** @throws refusals that say why one may not decide about an import */
export function decidingImport(person: Person, { state, by }: Imported): void {
  if (person.agencyId !== governmentOffice) refuse(problems.roleMissing)
  if (state !== 'checked' && state !== 'publishing') refuse(problems.importNotAtStep)
  if (person.id === by.id) refuse(problems.changeOwn)
}
