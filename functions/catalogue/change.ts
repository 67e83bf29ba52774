import { isDeepStrictEqual } from 'node:util'
import * as z from 'zod'
import { type ProcedureContent, procedureContent } from '../../shared/catalogue/procedure.ts'
import { governmentOffice, keeperOf } from '../../shared/catalogue/sectors.ts'
import type { Person } from '../../shared/person.ts'
import { refuse } from '../../shared/problem.ts'
import * as problems from '../../shared/problems.ts'
import { type Text, text } from '../../shared/text.ts'

export const changeStates = ['draft', 'submitted', 'returned'] as const

/** What is to become the next version of a procedure; there is one at a time, and it is gone once published. */
export const change = z.object({
  slug: z.string(),
  state: z.enum(changeStates),
  revision: z.int().min(1),
  /** The latest version when it was last saved; 0 where there is none yet. */
  baseVersion: z.int().min(0),
  /** Id of the agency whose administrators write it. */
  keeper: z.string(),
  record: procedureContent,
  /** Ids of all accounts that have written in it: none of them may approve it. */
  writers: z.array(z.string()),
  updatedAt: z.string(),
  /** Why it was returned. */
  reason: z.string().optional(),
  created: z.object({ id: z.string(), fingerprint: z.string() }),
})
export type Change = z.infer<typeof change>

/** A change in the list of those under way. */
export const changeRow = z.object({
  slug: z.string(),
  name: text,
  state: change.shape.state,
  revision: z.int(),
  keeper: z.string(),
  updatedAt: z.string(),
})
export type ChangeRow = z.infer<typeof changeRow>

const isOfOffice = ({ agencyId }: Person): boolean => agencyId === governmentOffice

/** Whether somebody may see and write an agency's records: its administrators and those of the Government Office. */
export const mayKeep = (person: Person, keeper: string): boolean => person.agencyId === keeper || isOfOffice(person)

/** Whether somebody may decide about a change: the Government Office, and nobody who has written in it. */
export const mayDecide = (person: Person, { state, writers }: Change): boolean =>
  state === 'submitted' && isOfOffice(person) && !writers.includes(person.id)

/** @throws refusals that say why one may not decide */
export function deciding(person: Person, one: Change): void {
  if (!isOfOffice(person)) refuse(problems.roleMissing)
  if (one.state !== 'submitted') refuse(problems.changeNotAtStep)
  if (one.writers.includes(person.id)) refuse(problems.changeOwn)
}

/** Whether it can be written in: not while it waits for approval. */
export const isWritable = ({ state }: Change): boolean => state !== 'submitted'

/** The fields in which two records differ. */
export const changedFields = (before: object, after: object): string[] => {
  const [one, other] = [before, after] as Record<string, unknown>[]
  const names = new Set([...Object.keys(one ?? {}), ...Object.keys(other ?? {})])
  return [...names].filter((name) => !isDeepStrictEqual(one?.[name], other?.[name])).sort()
}

type Beginning = { slug: string; sector: string; name: Text; validFrom: string; agencyId: string | null }

/** The empty record of a procedure that is new: told of, and filed at the counter. */
export const blank = ({ slug, sector, name, validFrom, agencyId }: Beginning): ProcedureContent => ({
  slug,
  sector,
  name,
  validFrom,
  summary: { vi: '', en: '' },
  keywords: [],
  audience: ['citizen'],
  level: 'information',
  lifeEvents: [],
  overseenBy: [],
  code: null,
  status: 'published',
  ...(agencyId && agencyId !== keeperOf({ sector, overseenBy: [] }) && { managedBy: agencyId }),
  implementationLevels: [],
  implementedBy: [],
  channels: [
    { channel: 'counter', time: { value: 0, unit: 'working_days' }, fees: [], mark: { status: 'unverified' } },
  ],
  papers: [],
  figures: [],
  consultations: [],
  steps: [],
  cases: [],
  requirements: [],
  agencies: { receives: { vi: '', en: '' }, decides: { vi: '', en: '' } },
  legalBases: [],
  result: { name: { vi: '', en: '' } },
  linked: [],
  notes: [],
  faq: [],
})
