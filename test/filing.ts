import { eventually } from './eventually.ts'
import { attachAll } from './papers.ts'
import type { Portal } from './portal.ts'
import type { Session } from './session.ts'

/** Answers that a driving-licence renewal in Quảng Ninh accepts. */
export const renewal = {
  fullName: 'Nguyễn Thị Lan',
  personalNumber: '022185001234',
  dateOfBirth: '1985-03-08',
  phone: '0912345678',
  province: 'prov-h49',
  commune: 'Phường Hạ Long',
  addressLine: 'Số 8, đường Lê Lợi',
  currentLicenceNumber: '220185001234',
  licenceClass: 'B',
  reason: 'expiring',
  healthCertificateNumber: 'KSK-2026-0042',
  resultDelivery: 'electronic',
}

/** The same in Hà Nội, where the queue of the other officer is short. */
export const renewalInHaNoi = { ...renewal, province: 'prov-h26', commune: 'Phường Ba Đình' }

export const renewalPath = '/api/v1/services/transport/driving-licence-renewal'

/** A draft with these answers and the papers they call for, not handed in. */
export async function draftOf(citizen: Session, answers: Record<string, string> = renewal, path = renewalPath) {
  const { body: draft } = await citizen.post(`${path}/drafts`)
  const { body } = await citizen.patch(`${path}/drafts/${draft.id}`, { revision: draft.revision, answers })
  await attachAll(citizen, draft.id)
  return body
}

/** A dossier, handed in and not yet paid. */
export async function file(citizen: Session, answers: Record<string, string> = renewal, path = renewalPath) {
  const draft = await draftOf(citizen, answers, path)
  const { status, body } = await citizen.post(`${path}/drafts/${draft.id}/submission`, { revision: draft.revision })
  if (status !== 201) throw new Error(`submission answered ${status}: ${JSON.stringify(body)}`)
  return body
}

export const readDossier = async (citizen: Session, id: string) => (await citizen.get(`/api/v1/dossiers/${id}`)).body

/** Starts to pay the latest obligation of a dossier. */
export async function startToPay(citizen: Session, dossier: { obligationIds: string[] }) {
  const obligationId = dossier.obligationIds.at(-1)
  const { status, body } = await citizen.post(`/api/v1/payments/obligations/${obligationId}/attempts`, {
    bank: 'sandbox-bank',
    method: 'redirect',
  })
  if (status !== 201) throw new Error(`the attempt answered ${status}: ${JSON.stringify(body)}`)
  return body
}

/** Follows the redirect to the bank and presses a button there, as the account says. */
export const payAtBank = (redirectUrl: string, fields: Record<string, string> = {}) =>
  fetch(redirectUrl, {
    method: 'POST',
    body: new URLSearchParams({ act: 'pay', account: 'pays', ...fields }),
    redirect: 'manual',
  })

/** A dossier that stands in the agency's queue, paid if there is anything to pay. */
export async function fileAndPay(
  portal: Portal,
  citizen: Session,
  answers: Record<string, string> = renewal,
  path = renewalPath,
) {
  const dossier = await file(citizen, answers, path)
  if (!dossier.feesDue) return dossier
  const attempt = await startToPay(citizen, dossier)
  await payAtBank(attempt.redirectUrl)
  await portal.event('dossier.fees-paid.v1', dossier.id)
  return eventually(
    () => readDossier(citizen, dossier.id),
    (one) => !one.feesDue,
    'the fee to be seen as paid',
  )
}
