import { inTime } from './birth.ts'
import { acted, complete } from './desk.ts'
import { filed } from './service-journey.ts'
import type { Session } from './session.ts'

/** A birth registration with its certificate, registered in time. */
export async function certificate(citizen: Session, officer: Session, more: Record<string, string>) {
  const dossier = await filed(citizen, { ...inTime, answers: { ...inTime.answers, ...more } })
  return complete(officer, await acted(officer, dossier, 'reception'))
}
