import { agencyById } from '../../shared/agency/agency.ts'
import type { FiledDossier } from '../../shared/dossier/dossier.ts'
import { readDossier, readTimeline } from '../../shared/dossier/store.ts'
import { referenceOf } from './parcel.ts'
import { book } from './post-client.ts'
import { keepBooked, readParcel } from './store.ts'

function addressOf({ answers, applicant }: FiledDossier) {
  return { name: applicant.fullName, phone: answers.phone ?? '', address: answers.deliveryAddress ?? '' }
}

/** Has the result of a dossier fetched by the post, where that is how the applicant wants it; once for each result. */
export async function bookFor(dossierId: string, now: Date): Promise<void> {
  const dossier = await readDossier(dossierId)
  if (!dossier) throw new Error(`no dossier ${dossierId} to send a result of`)
  // Taken back in the meantime: the next result is told of by itself.
  if (dossier.delivery !== 'post' || dossier.state !== 'COMPLETED') return
  const number = (await readTimeline(dossierId)).filter(({ result }) => result).length
  const named = { dossierId, number }
  if (await readParcel(named)) return
  const { id, name } = agencyById(dossier.agency)
  const to = addressOf(dossier)
  const { tracking, fee } = await book({ reference: referenceOf(named), from: { agency: id, name: name.vi }, to }, now)
  const history = [{ status: 'booked' as const, at: now.toISOString() }]
  await keepBooked({ ...named, tracking, fee, status: 'booked', history, revision: 1 })
}
