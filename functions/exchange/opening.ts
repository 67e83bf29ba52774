import { afresh } from '../../shared/aws/afresh.ts'
import { transact } from '../../shared/aws/documents.ts'
import { type Consultation as Declared, isConsulted } from '../../shared/catalogue/consultation.ts'
import { procedureVersion } from '../../shared/catalogue/store.ts'
import type { FiledDossier } from '../../shared/dossier/dossier.ts'
import { readDossier } from '../../shared/dossier/store.ts'
import { isPartner } from './agencies.ts'
import { conclusion } from './answering.ts'
import { sendAsk } from './ask-queue.ts'
import { type Consultation, referenceOf } from './consultation.ts'
import { roundOf } from './round.ts'
import {
  changeWrites,
  consultationsOf,
  eventWrite,
  newRoundWrite,
  openingWrites,
  readRound,
  roundWrite,
} from './store.ts'

const ended: readonly string[] = ['REJECTED', 'WITHDRAWN', 'RETURNED']

async function called(one: FiledDossier): Promise<Declared[]> {
  const { consultations } = await procedureVersion(one.service, one.procedureVersion)
  const all = consultations.filter((declared) => isConsulted(declared, one.answers))
  const stranger = all.find(({ partner }) => !isPartner(partner))
  if (stranger) throw new Error(`${one.service} consults ${stranger.partner}, which is no partner`)
  return all
}

async function begin(dossier: FiledDossier, now: Date): Promise<Consultation[]> {
  const before = await readRound(dossier.id)
  // The event came twice: all stands already, and whoever was not asked then is asked by the sweeper.
  if (before && before.number >= dossier.consultationRound) return []
  const standing = await consultationsOf(dossier.id)
  const { round, fresh, changed, asked } = roundOf({ dossier, before, standing, called: await called(dossier), now })
  await transact([
    before ? roundWrite(before, round) : newRoundWrite(round),
    ...fresh.flatMap(openingWrites),
    ...changed.flatMap(([one, changes]) => changeWrites(one, changes)),
    ...(round.open === 0 ? [eventWrite(dossier.id, round.sequence, conclusion(round, round.agreed), now)] : []),
  ])
  return asked
}

/**
 * A dossier that was received, or whose answers were mended: every agency that its procedure version names for these
 * answers, and that does not know them yet, is asked, each on a message of its own.
 */
export async function open(dossierId: string, now: Date): Promise<void> {
  const dossier = await readDossier(dossierId)
  if (!dossier) throw new Error(`no dossier ${dossierId} to consult about`)
  if (dossier.consultationRound === 0 || ended.includes(dossier.state)) return
  const asked: Consultation[] = []
  await afresh(async () => void asked.push(...(await begin(dossier, now))))
  for (const one of asked) await sendAsk(referenceOf(one))
}
