import { acted, concluded } from '../../test/desk.ts'
import { eventually } from '../../test/eventually.ts'
import { file, payAtBank, readDossier, renewal, renewalPath, startToPay } from '../../test/filing.ts'
import { attachAll } from '../../test/papers.ts'
import type { Portal } from '../../test/portal.ts'
import { announcedResult, resultBytes } from '../../test/result.ts'
import type { Session } from '../../test/session.ts'
import type { CountedPortal } from './counted-portal.ts'
import { type Step, stepping, type Whole } from './steps.ts'

export type Parties = { citizen: Session; officer: Session }
export type Seen = { id: string; revision: number }
type Stepping = Awaited<ReturnType<typeof stepping>>

export const signIn = async (portal: Portal): Promise<Parties> => ({
  citizen: await portal.signIn(portal.people.citizen),
  officer: await portal.signIn(portal.people.officer),
})

const paid = (citizen: Session, id: string) =>
  eventually(
    () => readDossier(citizen, id),
    (one) => !one.feesDue,
    'the fee to be seen as paid',
  )

/** A dossier on the desk, filed and paid. */
async function onDesk({ citizen }: Parties) {
  const dossier = await file(citizen)
  await payAtBank((await startToPay(citizen, dossier)).redirectUrl)
  return paid(citizen, dossier.id)
}

const together = 4

/** That many dossiers on the desk, a few at a time. */
export async function manyOnDesk(parties: Parties, count: number): Promise<Seen[]> {
  const all: Seen[] = []
  while (all.length < count) {
    const some = Array.from({ length: Math.min(together, count - all.length) }, () => onDesk(parties))
    all.push(...(await Promise.all(some)))
  }
  return all
}

async function filing({ citizen }: Parties, { step }: Stepping) {
  const { body: draft } = await step('create a draft', () => citizen.post(`${renewalPath}/drafts`))
  const path = `${renewalPath}/drafts/${draft.id}`
  const { body: saved } = await step('save answers', () =>
    citizen.patch(path, { revision: draft.revision, answers: renewal }),
  )
  await attachAll(citizen, draft.id)
  await step('quote', () => citizen.get(`${path}/quote`))
  const { body } = await step('submit', () => citizen.post(`${path}/submission`, { revision: saved.revision }))
  return body
}

async function deciding({ officer }: Parties, { step }: Stepping, portal: Portal, onDesk: Seen) {
  const answered = () => portal.event('consultations.concluded.v1', `${onDesk.id}-consultations`)
  const received = await step('receive', () => acted(officer, onDesk, 'reception'), answered)
  const decided = await concluded(officer, received)
  const { body: slot } = await officer.post(`/api/v1/desk/dossiers/${onDesk.id}/result-uploads`, announcedResult)
  await fetch(slot.upload.url, { method: 'PUT', headers: slot.upload.headers, body: resultBytes })
  await step('complete', () => acted(officer, decided, 'completion', { resultKey: slot.resultKey }))
}

export type Walk = { dossierId: string; steps: Step[]; whole: Whole }

/** One dossier from the first answer to the result, step by step, and the two lists. */
export async function walk(counted: CountedPortal, parties: Parties): Promise<Walk> {
  const stepwise = await stepping(counted)
  const { citizen, officer } = parties
  const { step, steps, whole } = stepwise
  const dossier = await filing(parties, stepwise)
  const attempt = await step('start to pay', () => startToPay(citizen, dossier))
  const seen = () => counted.portal.event('dossier.fees-paid.v1', dossier.id)
  await step('pay', () => payAtBank(attempt.redirectUrl), seen)
  await deciding(parties, stepwise, counted.portal, await paid(citizen, dossier.id))
  await step('take the result', () => citizen.get(`/api/v1/dossiers/${dossier.id}/result`))
  await step('list of the owner', () => citizen.get('/api/v1/dossiers'))
  await step('list of the desk', () => officer.get('/api/v1/desk/dossiers'))
  return { dossierId: dossier.id, steps, whole }
}
