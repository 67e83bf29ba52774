import { randomUUID } from 'node:crypto'
import { eventually } from '../eventually.ts'
import { payAtBank, renewal, renewalPath } from '../filing.ts'
import { announcementOf, papersPath, photo, put } from '../papers.ts'
import type { Portal } from '../portal.ts'
import { announcedResult, resultBytes } from '../result.ts'
import type { Answer, Session } from '../session.ts'
import type { WaitingRoom } from './waiting-room.ts'

type Credentials = { email: string; password: string }
type Seen = { id: string; state: string; revision: number; [more: string]: any }

/** Nobody gives up on these: the web app offers to try again. */
const mayBeTriedAgain = ({ status }: Answer) => status === 0 || status === 429 || status >= 500

/**
 * Somebody at a browser who does not give up: what fails by the portal's fault is tried again as it was, with the same
 * Idempotency-Key, as the web app does; and a page that has gone stale is loaded anew.
 */
export class Person {
  readonly #portal: Portal
  readonly #credentials: Credentials
  readonly #room: WaitingRoom
  #session: Session | undefined

  constructor(portal: Portal, credentials: Credentials, room: WaitingRoom) {
    this.#portal = portal
    this.#credentials = credentials
    this.#room = room
  }

  async #once(ask: (session: Session) => Promise<Answer>): Promise<Answer> {
    try {
      this.#session ??= await this.#portal.signIn(this.#credentials)
      const answer = await ask(this.#session)
      if (answer.status === 401) this.#session = undefined
      return answer
    } catch {
      return { status: 0, headers: new Headers(), body: {} }
    }
  }

  /** Asks until there is an answer that is meant. */
  ask = (what: string, ask: (session: Session) => Promise<Answer>): Promise<Answer> =>
    eventually(
      () => this.#once(ask),
      (answer) => !mayBeTriedAgain(answer) && answer.status !== 401,
      what,
    )

  get = async (path: string): Promise<any> => this.#done(path, await this.ask(path, (session) => session.get(path)))

  async post(path: string, body: object): Promise<any> {
    const key = randomUUID()
    return this.#done(path, await this.ask(path, (session) => session.post(path, body, { key })))
  }

  #done(path: string, { status, body }: Answer): any {
    if (status >= 400) throw new Error(`${path} answered ${status}: ${JSON.stringify(body)}`)
    return body
  }

  /** Waits for what the portal does by itself. */
  await = (path: string, there: (seen: Seen) => boolean, what: string): Promise<Seen> =>
    this.#room.until(() => this.get(path), there, what)

  /** Changes something on a page until it is changed: by this press, or by one before whose answer was lost. */
  async press(page: string, done: (seen: Seen) => boolean, change: (session: Session, seen: Seen) => Promise<Answer>) {
    const tried = async (): Promise<Seen | null> => {
      const seen = (await this.get(page)) as Seen
      if (done(seen)) return seen
      const answer = await this.#once((session) => change(session, seen))
      if (mayBeTriedAgain(answer) || answer.status === 401 || answer.body.code === 'revision-stale') return null
      this.#done(page, answer)
      return null
    }
    return (await eventually(tried, (seen) => seen !== null, `a change on ${page}`)) as Seen
  }
}

const dossierPage = (id: string) => `/api/v1/dossiers/${id}`
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
export async function fileAs(citizen: Person, answers: Record<string, string> = renewal): Promise<Seen> {
  const draft = await citizen.post(`${renewalPath}/drafts`, {})
  const page = `${renewalPath}/drafts/${draft.id}`
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

/** Begins to pay what is due. */
export async function startToPayAs(citizen: Person, { id }: { id: string }) {
  const { obligationIds } = await citizen.get(dossierPage(id))
  return citizen.post(`/api/v1/payments/obligations/${obligationIds.at(-1)}/attempts`, {
    bank: 'sandbox-bank',
    method: 'redirect',
  })
}

/** Pays what is due and waits until the portal has seen it. */
export async function payAs(citizen: Person, { id }: { id: string }, account = 'pays'): Promise<Seen> {
  const { redirectUrl } = await startToPayAs(citizen, { id })
  await payAtBank(redirectUrl, { account })
  return citizen.await(dossierPage(id), ({ feesDue }) => !feesDue, 'the fee to be seen as paid')
}

const inState =
  (...states: string[]) =>
  ({ state }: Seen) =>
    states.includes(state)

/** Presses a button of the desk until the dossier is as it should be. */
const decide = (
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
const answered = (officer: Person, { id }: { id: string }) =>
  officer.await(deskPage(id), ({ consultations }) => consultations !== 'open', 'the answers of the agencies asked')

async function finish(citizen: Person, officer: Person, { id }: Seen): Promise<void> {
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

const because = (name: string) => [{ target: { kind: 'answer', name }, reason: 'does-not-match' }]
/** A fee that an officer asks for later. */
export const laterFee = [
  { code: 'card', name: { vi: 'Phí in thẻ' }, kind: 'fee', amount: { amount: 30_000, currency: 'VND' } },
]

/** Ways that a dossier may go, from the first press to its end. */
export const ways = {
  async completed(citizen: Person, officer: Person) {
    const paid = await payAs(citizen, await fileAs(citizen))
    await receiveFor(officer, paid)
    await finish(citizen, officer, paid)
    return paid
  },
  async rejected(citizen: Person, officer: Person) {
    const paid = await payAs(citizen, await fileAs(citizen))
    await decide(officer, paid, 'rejection', inState('REJECTED'), { reason: 'duplicate' })
    return paid
  },
  async withdrawnUnpaid(citizen: Person) {
    const filed = await fileAs(citizen)
    const page = dossierPage(filed.id)
    await citizen.press(page, inState('WITHDRAWN'), (session, { revision }) =>
      session.post(`${page}/withdrawal`, { revision, reason: 'no-longer-needed' }),
    )
    return filed
  },
  async withdrawnLate(citizen: Person, officer: Person) {
    const paid = await payAs(citizen, await fileAs(citizen), 'twice')
    await receiveFor(officer, paid)
    await answered(officer, paid)
    const page = dossierPage(paid.id)
    await citizen.press(
      page,
      ({ withdrawal }) => withdrawal !== null,
      (session, { revision }) => session.post(`${page}/withdrawal`, { revision, reason: 'no-longer-needed' }),
    )
    await decide(officer, paid, 'withdrawal-confirmation', inState('WITHDRAWN'), { accept: true })
    return paid
  },
  async supplemented(citizen: Person, officer: Person) {
    const paid = await payAs(citizen, await fileAs(citizen), 'silent')
    await receiveFor(officer, paid)
    await answered(officer, paid)
    await decide(officer, paid, 'supplement-request', inState('SUPPLEMENT_REQUESTED'), {
      items: because('addressLine'),
    })
    const page = dossierPage(paid.id)
    await citizen.press(page, inState('IN_PROCESS'), (session, { revision }) =>
      session.post(`${page}/supplement`, { revision, answers: { addressLine: 'Số 18, đường Lê Lợi' } }),
    )
    await finish(citizen, officer, paid)
    return paid
  },
  async askedToPay(citizen: Person, officer: Person) {
    const paid = await payAs(citizen, await fileAs(citizen))
    await receiveFor(officer, paid)
    await answered(officer, paid)
    await decide(officer, paid, 'payment-request', inState('PAYMENT_REQUESTED'), { lines: laterFee })
    await payAs(citizen, paid)
    await finish(citizen, officer, paid)
    return paid
  },
} satisfies Record<string, (citizen: Person, officer: Person) => Promise<Seen>>

export type Way = keyof typeof ways
export const allWays = Object.keys(ways) as Way[]
