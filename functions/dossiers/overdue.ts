import { dossierOverdue } from '../../events/dossier-overdue.v1.ts'
import { vietnamTime } from '../../shared/clock.ts'
import { perform } from '../../shared/dossier/act.ts'
import type { FiledDossier } from '../../shared/dossier/dossier.ts'
import { commonData, dueTime } from '../../shared/dossier/timeline.ts'
import { draftLetter } from './letter.ts'
import { letterWrite } from './letters.ts'

/** Notes that a dossier is past its time, drafts the apology with a new date and tells; counted as late once only. */
export async function fallOverdue(late: FiledDossier, now: Date): Promise<FiledDossier> {
  const letter = draftLetter(late, now)
  return perform(late, 'fallOverdue', {
    by: { role: 'system', id: 'deadlines' },
    now,
    changes: {
      overdueAt: late.overdueAt ?? now.toISOString(),
      promisedAt: letter.promisedAt,
      apologies: letter.letter,
    },
    tell: (after) => ({
      ...dossierOverdue,
      data: dossierOverdue.write({
        ...commonData(after),
        dueAt: dueTime(after),
        promisedAt: vietnamTime(new Date(letter.promisedAt)),
        apology: letter.letter,
      }),
    }),
    together: [letterWrite(letter)],
  })
}
