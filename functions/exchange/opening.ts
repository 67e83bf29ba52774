import { consultationsConcluded } from '../../events/consultations-concluded.v1.ts'
import { ConditionFailed, transact } from '../../shared/aws/documents.ts'
import { isConsulted } from '../../shared/catalogue/consultation.ts'
import { procedureVersion } from '../../shared/catalogue/store.ts'
import { type FiledDossier, isFiled } from '../../shared/dossier/dossier.ts'
import { readDossier } from '../../shared/dossier/store.ts'
import { isPartner } from './agencies.ts'
import { sendAsk } from './ask-queue.ts'
import { type Consultation, opened, type Round, referenceOf } from './consultation.ts'
import { eventWrite, newRoundWrite, openingWrites } from './store.ts'

const ended: readonly string[] = ['REJECTED', 'WITHDRAWN', 'RETURNED']

async function consultationsFor(one: FiledDossier, now: Date): Promise<Consultation[] | null> {
  const { consultations } = await procedureVersion(one.service, one.procedureVersion)
  if (consultations.length === 0) return null
  const called = consultations.filter((declared) => isConsulted(declared, one.answers))
  const stranger = called.find(({ partner }) => !isPartner(partner))
  if (stranger) throw new Error(`${one.service} consults ${stranger.partner}, which is no partner`)
  return called.map((declared) => opened(declared, one, now))
}

/**
 * A received dossier: every agency that its procedure version names for these answers is asked, each on a message of
 * its own. Where no answer calls for any of them, it is concluded at once.
 */
export async function open(dossierId: string, now: Date): Promise<void> {
  const dossier = await readDossier(dossierId)
  if (!dossier || !isFiled(dossier)) throw new Error(`no dossier ${dossierId} was received`)
  if (ended.includes(dossier.state)) return
  const all = await consultationsFor(dossier, now)
  if (!all) return
  const openedAt = now.toISOString()
  const none = all.length === 0
  const fresh: Round = {
    dossierId,
    total: all.length,
    open: all.length,
    agreed: true,
    sequence: Number(none),
    openedAt,
  }
  const concluded = () => ({
    ...consultationsConcluded,
    data: consultationsConcluded.write({ dossierId, agreed: true }),
  })
  try {
    await transact([
      newRoundWrite(none ? { ...fresh, concludedAt: openedAt } : fresh),
      ...all.flatMap(openingWrites),
      ...(none ? [eventWrite(dossierId, 1, concluded(), now)] : []),
    ])
  } catch (error) {
    // The event came twice: they stand already, and whoever was not asked then is asked by the sweeper.
    if (error instanceof ConditionFailed) return
    throw error
  }
  for (const one of all) await sendAsk(referenceOf(one))
}
