import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { vietnamDay } from '../../shared/clock.ts'
import type { Session } from '../session.ts'

/** A service that opens in Hà Nội at once and in Quảng Ninh some days later; no real one is known to be piloted today. */
export const pilot = 'pilot-card'
export const pilotPath = `/api/v1/services/culture/${pilot}`

const later = 10 * 86_400_000

/** Writes it into a checkout; gives the day on which it comes to Quảng Ninh. */
export function makePilot(checkout: string, write: () => void): string {
  write()
  const [today, begins] = [vietnamDay(new Date()), vietnamDay(new Date(Date.now() + later))]
  const path = join(checkout, `functions/services/${pilot}/procedure.json`)
  const open = [
    { place: 'prov-h26', from: today },
    { place: 'prov-h49', from: begins },
  ]
  writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, 'utf8')), open }))
  return begins
}

const answers = {
  fullName: 'Lê Văn Đạt',
  personalNumber: '001087123456',
  dateOfBirth: '1987-05-01',
  phone: '0912345678',
  commune: 'Phường Ba Đình',
  addressLine: 'Số 8, đường Lê Lợi',
  purpose: 'Đọc sách',
  resultDelivery: 'electronic',
}

const save = (citizen: Session, { id, revision }: { id: string; revision: number }, province: string) =>
  citizen.patch(`${pilotPath}/drafts/${id}`, { revision, answers: { ...answers, province } })

/** A draft with these answers for a province, and what saving them said. */
export async function begun(citizen: Session, province: string) {
  const { body: draft } = await citizen.post(`${pilotPath}/drafts`)
  const saved = await save(citizen, draft, province)
  const submit = () => citizen.post(`${pilotPath}/drafts/${draft.id}/submission`, { revision: saved.body.revision })
  return { id: draft.id as string, saved, submit }
}

/** The same answers once more, over what the draft is by now. */
export async function renewed(citizen: Session, id: string, province: string) {
  const { body: draft } = await citizen.get(`${pilotPath}/drafts/${id}`)
  return save(citizen, draft, province)
}
