import type { FiledState } from '../../shared/dossier/chart.ts'
import { filedStates } from '../../shared/dossier/chart.ts'
import { type FiledDossier, isFiled } from '../../shared/dossier/dossier.ts'
import { listOfDesk, readDossier, readTimeline } from '../../shared/dossier/store.ts'
import { viewOf } from '../../shared/dossier/view.ts'
import type { Person } from '../../shared/person.ts'
import { refuse } from '../../shared/problem.ts'

const countedAtMost = 500

/** The agency an officer serves; an officer of none has no desk. */
export const ofAgency = ({ agencyId }: Person): string => agencyId ?? refuse('role-missing')

/** A dossier of the officer's own agency; another's is as good as missing. */
export async function readForDesk(person: Person, id: string): Promise<FiledDossier> {
  const agencyId = ofAgency(person)
  const found = await readDossier(id)
  return found && isFiled(found) && found.agency === agencyId ? found : refuse('dossier-not-found')
}

/** How many stand in the queue in each state, counted over its first five hundred. */
export async function countsOf(agencyId: string): Promise<Partial<Record<FiledState, number>>> {
  const { items } = await listOfDesk(agencyId, [...filedStates], countedAtMost)
  const counts: Partial<Record<FiledState, number>> = {}
  for (const { state } of items.filter(isFiled)) counts[state] = (counts[state] ?? 0) + 1
  return counts
}

const maskedNumber = (personalNumber: string) => personalNumber.replace(/^(\d{3})\d+(\d{3})$/, '$1••••••$2')

export async function deskView(one: FiledDossier, now: Date) {
  const { fullName, personalNumber } = one.applicant
  const view = viewOf(one, await readTimeline(one.id), 'officer', now)
  return { ...view, applicant: { fullName, personalNumber: maskedNumber(personalNumber) } }
}
