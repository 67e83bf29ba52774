import type { Consultation as Declared } from '../../shared/catalogue/consultation.ts'
import { fingerprintOf } from '../../shared/consultation/told.ts'
import type { FiledDossier } from '../../shared/dossier/dossier.ts'
import { type Consultation, isOpen, opened, type Round, renewed } from './consultation.ts'

type Matter = {
  dossier: FiledDossier
  /** The round before this one; null when the dossier has just been received. */
  before: Round | null
  standing: Consultation[]
  /** Those whom the dossier's answers call for now. */
  called: Declared[]
  now: Date
}

type Begun = {
  round: Round
  fresh: Consultation[]
  changed: [Consultation, Partial<Consultation>][]
  /** Fresh and renewed: those to be put to their agencies. */
  asked: Consultation[]
}

/**
 * A dossier's next round: who was told something else than the answers now say is asked anew, who is called for the
 * first time is asked, who is not called any more is left alone. The rest keep what they said.
 */
export function roundOf({ dossier, before, standing, called, now }: Matter): Begun {
  const at = (id: string) => standing.find((one) => one.id === id)
  const knows = (one: Consultation) => one.state !== 'CLOSED' && one.told === fingerprintOf(one.shares, dossier.answers)
  const fresh = called.filter(({ id }) => !at(id)).map((declared) => opened(declared, dossier, now))
  const again = called.flatMap((declared): [Consultation, Consultation][] => {
    const one = at(declared.id)
    return one && !knows(one) ? [[one, renewed(one, declared, dossier, now)]] : []
  })
  const kept = standing.filter((one) => knows(one) && called.some(({ id }) => id === one.id))
  const dropped = standing.filter((one) => isOpen(one) && !called.some(({ id }) => id === one.id))
  const asked = [...fresh, ...again.map(([, one]) => one)]
  const open = asked.length + kept.filter(isOpen).length
  const round: Round = {
    dossierId: dossier.id,
    number: dossier.consultationRound,
    open,
    agreed: kept.every((one) => isOpen(one) || one.answers[0]?.agrees === true),
    sequence: (before?.sequence ?? 0) + Number(open === 0),
    revision: before?.revision ?? 1,
    openedAt: now.toISOString(),
    ...(open === 0 && { concludedAt: now.toISOString() }),
  }
  const closed = dropped.map((one): Begun['changed'][number] => [one, { state: 'CLOSED', waitKey: undefined }])
  return { round, fresh, changed: [...again, ...closed], asked }
}
