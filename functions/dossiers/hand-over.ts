import { dossierReturned } from '../../events/dossier-returned.v1.ts'
import { citizen, officer, perform } from '../../shared/dossier/act.ts'
import type { FiledDossier } from '../../shared/dossier/dossier.ts'
import { type Actor, commonData } from '../../shared/dossier/timeline.ts'
import type { Person } from '../../shared/person.ts'
import type { DeskAct } from './desk.ts'

/** State 10: the applicant has the result. */
const handedOver = (before: FiledDossier, by: Actor, now: Date) =>
  perform(before, 'handOver', {
    by,
    now,
    changes: { returnedAt: now.toISOString() },
    tell: (after) => ({ ...dossierReturned, data: dossierReturned.write(commonData(after)) }),
  })

/** At the counter, or given to the post. */
export const handOver: DeskAct<'handOver'> = async (before, _, person, now) => handedOver(before, officer(person), now)

/** With the first download an electronic result is in the applicant's hands; who waits for paper has it only from the desk. */
export async function takeByDownload(before: FiledDossier, person: Person, now: Date): Promise<void> {
  if (before.state === 'COMPLETED' && before.delivery === 'electronic') await handedOver(before, citizen(person), now)
}
