import { afresh } from '../../shared/aws/afresh.ts'
import { transact } from '../../shared/aws/documents.ts'
import { readDossier } from '../../shared/dossier/store.ts'
import { count, type Log } from '../../shared/log.ts'
import { AgencyTrouble, ask } from './agency-client.ts'
import { sendAnswer } from './answer-queue.ts'
import { type Consultation, type Found, isOpen, referenceOf, triedOnce } from './consultation.ts'
import { changeWrites, readConsultation } from './store.ts'

/** Notes how a try went, on the consultation as it stands by then: the answer may have come, or its turn may have moved. */
async function note(asked: Consultation, found: Found): Promise<void> {
  let read: Consultation | null = asked
  await afresh(async () => {
    const one = read ?? (await readConsultation(referenceOf(asked)))
    read = null
    const changes = one && triedOnce(one, asked, found)
    if (one && changes) await transact(changeWrites(one, changes))
  })
}

/**
 * Asks one agency about one dossier. Trouble is noted and left to the ladder, so the dossier stays open, visible, and
 * resumes by itself.
 */
export async function askAgency(reference: string, now: Date, log: Log): Promise<void> {
  const one = await readConsultation(reference)
  if (!one || !isOpen(one) || referenceOf(one) !== reference) return
  const dossier = await readDossier(one.dossierId)
  if (!dossier) throw new Error(`no dossier for the consultation ${reference}`)
  const { partner } = one
  const at = now.toISOString()
  try {
    const opinion = await ask(one, dossier.answers, now)
    count('AgencyTrouble', { partner }, 0)
    await note(one, { state: 'ASKED', askedAt: one.askedAt ?? at })
    if (opinion) await sendAnswer({ kind: 'answer', partner, reference, receivedAt: at, opinion })
  } catch (error) {
    if (!(error instanceof AgencyTrouble)) throw error
    log.warn('agency not reached', { partner, reference, trouble: error.kind })
    count('AgencyTrouble', { partner })
    await note(one, { lastTrouble: { at, kind: error.kind } })
  }
}
