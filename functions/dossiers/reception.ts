import { dossierReceived } from '../../events/dossier-received.v1.ts'
import { dueAfter } from '../../shared/calendar/due.ts'
import { onlineChannel } from '../../shared/catalogue/procedure.ts'
import { procedureVersion } from '../../shared/catalogue/store.ts'
import { vietnamTime } from '../../shared/clock.ts'
import { advance, type FiledDossier } from '../../shared/dossier/dossier.ts'
import { storeAct } from '../../shared/dossier/store.ts'
import { commonData, entryFor } from '../../shared/dossier/timeline.ts'
import type { Person } from '../../shared/person.ts'
import { refuse } from '../../shared/problem.ts'

/** State 1 becomes 2: the legal clock starts. Fees due at filing come first. */
export async function receive(
  before: FiledDossier,
  revision: number,
  officer: Person,
  now: Date,
): Promise<FiledDossier> {
  if (before.revision !== revision) refuse('revision-stale')
  if (before.feesDue) refuse('fees-unpaid')
  const { time } = onlineChannel(await procedureVersion(before.service, before.procedureVersion))
  const due = dueAfter(now, time).toISOString()
  const after = advance(before, 'receive', { receivedAt: now.toISOString(), dueAt: due, due }) as FiledDossier
  const data = dossierReceived.write({ ...commonData(after), dueAt: vietnamTime(new Date(due)) })
  await storeAct(before, after, entryFor(after, { ...dossierReceived, data }, { role: 'officer', id: officer.id }, now))
  return after
}
