import { eventually } from '../eventually.ts'
import { payAtBank, renewal, renewalPath } from '../filing.ts'
import { announcementOf, papersPath, photo, put } from '../papers.ts'
import { announcedResult, resultBytes } from '../result.ts'
import type { Person, Seen } from './people.ts'

export const dossierPage = (id: string) => `/api/v1/dossiers/${id}`
const deskPage = (id: string) => `/api/v1/desk/dossiers/${id}`

async function attach(citizen: Person, id: string, slot: string): Promise<void> {
  const chosen = photo()
  const { paper, upload } = await citizen.post(papersPath(id), announcementOf(chosen, slot))
  await eventually(
    async () =>
      put(upload, chosen.bytes).then(
        ({ status }) => status,
        () => 0,
      ),
    (status) => status === 200,
    'an upload',
  )
  const finalization = `${papersPath(id)}/${paper.id}/finalization`
  await eventually(
    () => citizen.post(finalization, {}),
    ({ state }) => state !== 'SCANNING',
    'the verdict on a paper',
  )
}

/** From the first press to a dossier that is handed in. */
export async function fileAs(
  citizen: Person,
  answers: Record<string, string> = renewal,
  path = renewalPath,
): Promise<Seen> {
  const draft = await citizen.post(`${path}/drafts`, {})
  const page = `${path}/drafts/${draft.id}`
  const filled = await citizen.press(
    page,
    ({ answers: kept }) => kept.fullName === answers.fullName,
    (session, { revision }) => session.patch(page, { revision, answers }),
  )
  const { slots } = await citizen.get(papersPath(draft.id))
  for (const { id } of slots.filter(({ asked, required }: Seen) => asked && required))
    await attach(citizen, draft.id, id)
  return citizen.post(`${page}/submission`, { revision: filled.revision })
}

export const startToPayFor = (citizen: Person, obligationId: string) =>
  citizen.post(`/api/v1/payments/obligations/${obligationId}/attempts`, { bank: 'sandbox-bank', method: 'redirect' })

/** Begins to pay what is due. */
export async function startToPayAs(citizen: Person, { id }: { id: string }) {
  const { obligationIds } = await citizen.get(dossierPage(id))
  return startToPayFor(citizen, obligationIds.at(-1))
}

/** Pays what is due and waits until the portal has seen it. */
export async function payAs(citizen: Person, { id }: { id: string }, account = 'pays'): Promise<Seen> {
  const { redirectUrl } = await startToPayAs(citizen, { id })
  await payAtBank(redirectUrl, { account })
  return citizen.await(dossierPage(id), ({ feesDue }) => !feesDue, 'the fee to be seen as paid')
}

export const inState =
  (...states: string[]) =>
  ({ state }: Seen) =>
    states.includes(state)

/** Presses a button of the desk until the dossier is as it should be. */
export const decide = (
  officer: Person,
  { id }: { id: string },
  act: string,
  done: (seen: Seen) => boolean,
  more: object = {},
) =>
  officer.press(deskPage(id), done, (session, { revision }) =>
    session.post(`${deskPage(id)}/${act}`, { revision, ...more }),
  )

export const decideFor = (officer: Person, one: { id: string }, act: string, state: string, more: object) =>
  decide(officer, one, act, inState(state), more)

export const receiveFor = (officer: Person, one: Seen) =>
  decide(officer, one, 'reception', ({ receivedAt }) => receivedAt !== null)

/** Waits for the agencies that were asked. */
export const answered = (officer: Person, { id }: { id: string }) =>
  officer.await(deskPage(id), ({ consultations }) => consultations !== 'open', 'the answers of the agencies asked')

export async function finish(citizen: Person, officer: Person, { id }: Seen): Promise<void> {
  await answered(officer, { id })
  const slot = await officer.post(`${deskPage(id)}/result-uploads`, announcedResult)
  await eventually(
    async () =>
      fetch(slot.upload.url, { method: 'PUT', headers: slot.upload.headers, body: resultBytes }).then(
        ({ status }) => status,
        () => 0,
      ),
    (status) => status === 200,
    'the upload of a result',
  )
  await decide(officer, { id }, 'completion', inState('COMPLETED', 'RETURNED'), { resultKey: slot.resultKey })
  await citizen.get(`${dossierPage(id)}/result`)
}

export const because = (name: string) => [{ target: { kind: 'answer', name }, reason: 'does-not-match' }]
/** A fee that an officer asks for later. */
export const laterFee = [
  { code: 'card', name: { vi: 'Phí in thẻ' }, kind: 'fee', amount: { amount: 30_000, currency: 'VND' } },
]
