import { dossierCompleted } from '../../events/dossier-completed.v1.ts'
import { advance, type FiledDossier } from '../../shared/dossier/dossier.ts'
import { storeAct } from '../../shared/dossier/store.ts'
import { commonData, entryFor } from '../../shared/dossier/timeline.ts'
import type { Person } from '../../shared/person.ts'
import { refuse } from '../../shared/problem.ts'
import { arrivedResult } from './result.ts'

type Completion = { revision: number; resultKey: string }

/** State 9: the decision is made. The clock stops for good, and the dossier leaves the queue. */
export async function complete(
  before: FiledDossier,
  { revision, resultKey }: Completion,
  officer: Person,
  now: Date,
): Promise<FiledDossier> {
  if (before.revision !== revision) refuse('revision-stale')
  const decided = advance(before, 'complete', { completedAt: now.toISOString() })
  const { desk: _, due: __, ...after } = { ...decided, result: await arrivedResult(before, resultKey) } as FiledDossier
  const data = dossierCompleted.write(commonData(after))
  await storeAct(
    before,
    after,
    entryFor(after, { ...dossierCompleted, data }, { role: 'officer', id: officer.id }, now),
  )
  return after
}
