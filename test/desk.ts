import { eventually } from './eventually.ts'
import { fileAndPay } from './filing.ts'
import type { Portal } from './portal.ts'
import { announcedResult, resultBytes } from './result.ts'
import type { Answer, Session } from './session.ts'

type Dossier = { id: string; revision: number }

/** An act of the desk on a dossier as the officer saw it last. */
export const act = (officer: Session, dossier: Dossier, name: string, more: object = {}): Promise<Answer> =>
  officer.post(`/api/v1/desk/dossiers/${dossier.id}/${name}`, { revision: dossier.revision, ...more })

/** The dossier after an act that has to succeed. */
export async function acted(officer: Session, dossier: Dossier, name: string, more: object = {}) {
  const { status, body } = await act(officer, dossier, name, more)
  if (status !== 200) throw new Error(`${name} answered ${status}: ${JSON.stringify(body)}`)
  return body
}

/** The dossier as soon as the agencies that were asked have answered. */
export const concluded = (officer: Session, { id }: Dossier) =>
  eventually(
    async () => (await officer.get(`/api/v1/desk/dossiers/${id}`)).body,
    ({ consultations }) => consultations !== 'open',
    'the answers of the agencies asked',
  )

/** Whether a dossier stands in the officer's queue in that state, on whichever of its pages. */
export async function isQueued(officer: Session, state: string, { id }: { id: string }): Promise<boolean> {
  for (let cursor = ''; ; ) {
    const { body } = await officer.get(`/api/v1/desk/dossiers?state=${state}${cursor && `&cursor=${cursor}`}`)
    if (body.items.some((one: { id: string }) => one.id === id)) return true
    if (!body.next) return false
    cursor = encodeURIComponent(body.next)
  }
}

/** Uploads a result and completes the dossier with it, once the agencies asked have answered. */
export async function complete(officer: Session, seen: Dossier) {
  const dossier = await concluded(officer, seen)
  const { body: slot } = await officer.post(`/api/v1/desk/dossiers/${dossier.id}/result-uploads`, announcedResult)
  await fetch(slot.upload.url, { method: 'PUT', headers: slot.upload.headers, body: resultBytes })
  return acted(officer, dossier, 'completion', { resultKey: slot.resultKey })
}

/** A dossier that the agency has received, with those who hold it. */
export async function received(portal: Portal, answers?: Record<string, string>) {
  const citizen = await portal.signIn(portal.people.citizen)
  const officer = await portal.signIn(portal.people.officer)
  const paid = await fileAndPay(portal, citizen, answers)
  return { citizen, officer, dossier: await acted(officer, paid, 'reception') }
}
