import { dossierOpenerCompleted } from '../../../events/dossier-opener-completed.v1.ts'
import { dossierOpenerCorrected } from '../../../events/dossier-opener-corrected.v1.ts'
import { agencyById } from '../../../shared/agency/agency.ts'
import { perform } from '../../../shared/dossier/act.ts'
import { mayAct } from '../../../shared/dossier/chart.ts'
import type { FiledDossier } from '../../../shared/dossier/dossier.ts'
import type { Opener } from '../../../shared/dossier/opening.ts'
import { readDossier, readHistory, readTimeline } from '../../../shared/dossier/store.ts'
import { commonData, type TimelineEntry } from '../../../shared/dossier/timeline.ts'

/** What of an opener's history concerns the dossiers that it opened, and the event by which they hear of it. */
const tidings: Record<string, typeof dossierOpenerCorrected | typeof dossierOpenerCompleted> = {
  'dossier.corrected.v1': dossierOpenerCorrected,
  'dossier.completed.v1': dossierOpenerCompleted,
}

/** What came since the opener opened a dossier and that one has not heard yet, oldest first: an entry it has heard stands as its actor. */
function unheard(heard: TimelineEntry[], opener: TimelineEntry[], { since }: Opener): TimelineEntry[] {
  const told = new Set(heard.map(({ actor }) => actor.id))
  return opener.filter(({ id, sequence, type }) => sequence > since && type in tidings && !told.has(id))
}

/**
 * Tells a dossier what became of the result that opened it: each thing once and in the order in which it happened,
 * whatever delivery brings it, for what counts is the opener's own history. The dossier stands as it did: what follows
 * is for its agency to decide. A draft is its owner's yet, and nothing rests on one that was refused or withdrawn.
 */
export async function followOpener(id: string, opener: FiledDossier, now: Date): Promise<void> {
  let one = await readDossier(id)
  if (!one || !mayAct(one, 'followOpener')) return
  const [heard, told] = await Promise.all([readHistory(id), readTimeline(opener.id)])
  if (!heard.opener) return
  for (const entry of unheard(heard.timeline, told, heard.opener)) one = await hear(one, entry, opener, now)
}

function hear(before: FiledDossier, entry: TimelineEntry, opener: FiledDossier, now: Date): Promise<FiledDossier> {
  const event = tidings[entry.type]
  if (!event) throw new Error(`no word for ${entry.type}`)
  const openerReference = { openerId: opener.id, openerCode: opener.code, openerService: opener.service }
  return perform(before, 'followOpener', {
    by: { role: 'system', id: entry.id },
    now,
    tell: (after) => ({ ...event, data: event.write({ ...commonData(after), ...openerReference }) }),
    // The coded reason helps whoever has to decide; the note is between the other agency and the applicant.
    remarks: { agency: agencyById(opener.agency).name, ...(entry.reason && { reason: entry.reason }) },
  })
}
