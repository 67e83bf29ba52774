import {
  answered,
  because,
  decide,
  dossierPage,
  fileAs,
  finish,
  inState,
  laterFee,
  payAs,
  receiveFor,
} from '../acts.ts'
import type { Person, Seen } from '../people.ts'

/** Ways that a dossier may go, from the first press to its end. */
export const dossierWays = {
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
