import { dossierOverdue } from '../../events/dossier-overdue.v1.ts'
import { vietnamTime } from '../../shared/clock.ts'
import { perform } from '../../shared/dossier/act.ts'
import type { FiledDossier } from '../../shared/dossier/dossier.ts'
import { commonData, dueTime } from '../../shared/dossier/timeline.ts'
import { newDate } from './letter.ts'

/** Notes that a dossier is past its time and tells, with the new date that the apology proposes; counted as late once only. */
export async function fallOverdue(late: FiledDossier, now: Date): Promise<FiledDossier> {
  const promisedAt = newDate(late, now)
  const apology = late.apologies + 1
  return perform(late, 'fallOverdue', {
    by: { role: 'system', id: 'deadlines' },
    now,
    changes: {
      overdueAt: late.overdueAt ?? now.toISOString(),
      promisedAt: promisedAt.toISOString(),
      apologies: apology,
    },
    tell: (after) => ({
      ...dossierOverdue,
      data: dossierOverdue.write({
        ...commonData(after),
        dueAt: dueTime(after),
        promisedAt: vietnamTime(promisedAt),
        apology,
      }),
    }),
  })
}
