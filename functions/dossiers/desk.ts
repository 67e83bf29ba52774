import { dossierToActOn } from '../../shared/dossier/access.ts'
import { shown } from '../../shared/dossier/beside.ts'
import type { FiledState } from '../../shared/dossier/chart.ts'
import { filedStates } from '../../shared/dossier/chart.ts'
import type { FiledDossier } from '../../shared/dossier/dossier.ts'
import { listOfDesk } from '../../shared/dossier/lists.ts'
import type { Person } from '../../shared/person.ts'
import { refuse } from '../../shared/problem.ts'
import * as problems from '../../shared/problems.ts'
import type { Asked, deskActs } from './desk-acts.ts'

const countedAtMost = 500

/** An act of an officer on a dossier of the own agency, at the revision that the officer has seen. */
export type DeskAct<A extends keyof typeof deskActs> = (
  before: FiledDossier,
  asked: Asked<A>,
  officer: Person,
  now: Date,
) => Promise<FiledDossier>

type Counts = { counts: Partial<Record<FiledState, number>>; more: boolean }

/** How many stand in the queue in each state, counted over its first five hundred; `more` when it is longer. */
export async function countsOf(agencyId: string): Promise<Counts> {
  const { items, next } = await listOfDesk(agencyId, filedStates, countedAtMost)
  const counts: Counts['counts'] = {}
  for (const { state } of items) counts[state] = (counts[state] ?? 0) + 1
  return { counts, more: next !== null }
}

/**
 * A dossier as the officer in charge sees it, with the whole personal number: the decision needs it, as the answers do,
 * and each reading is on record. Lists show the name alone.
 */
export async function deskView(one: FiledDossier, officer: Person, now: Date) {
  const seen = await shown(one, 'officer', now)
  const own = one.ownerId === officer.id
  return { ...seen, applicant: one.applicant, own, ...(own && { acts: [] }) }
}

type Asking<B> = { person: Person; params: { id: string }; body: B; now: Date }

/** The handler of an act: reads, checks the revision seen, acts, shows. */
export const onDesk =
  <A extends keyof typeof deskActs>(act: DeskAct<A>) =>
  async ({ person, params, body, now }: Asking<Asked<A>>) => {
    const before = await dossierToActOn(person, params.id)
    if (before.revision !== body.revision) refuse(problems.revisionStale)
    return deskView(await act(before, body, person, now), person, now)
  }
