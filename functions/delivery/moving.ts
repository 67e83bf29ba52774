import { dossierReturned } from '../../events/dossier-returned.v1.ts'
import { perform } from '../../shared/dossier/act.ts'
import { readDossier } from '../../shared/dossier/store.ts'
import { commonData } from '../../shared/dossier/timeline.ts'
import { Refusal } from '../../shared/problem.ts'
import type { PostNotice } from './message.ts'
import { type Happening, type Parcel, readReference, referenceOf, told } from './parcel.ts'
import { postId } from './post-access.ts'
import { readParcel, storeParcel } from './store.ts'

/** State 10: the applicant has the result from the postman's hand. Where somebody handed it over already, it stays so. */
async function handOver({ dossierId }: Parcel, now: Date): Promise<void> {
  const dossier = await readDossier(dossierId)
  if (dossier?.state !== 'COMPLETED') return
  await perform(dossier, 'handOver', {
    by: { role: 'system', id: postId },
    now,
    changes: { returnedAt: now.toISOString() },
    tell: (after) => ({ ...dossierReturned, data: dossierReturned.write(commonData(after)) }),
  })
}

const tries = 4

/** Notes news over what is noted by now; another's news may come between reading and writing. */
async function note(named: Pick<Parcel, 'dossierId' | 'number'>, news: Happening, left = tries): Promise<Parcel> {
  const before = await readParcel(named)
  // News may come before the booking is noted: then they are tried again.
  if (!before) throw new Error(`no parcel ${referenceOf(named)}`)
  const after = told(before, news)
  if (!after) return before
  try {
    await storeParcel(after)
    return after
  } catch (error) {
    if (!(error instanceof Refusal && error.code === 'revision-stale') || left === 1) throw error
    return note(named, news, left - 1)
  }
}

/** Notes what the post tells of a parcel; one that is delivered ends its dossier. */
export async function move({ data: { reference, status, at, reason } }: PostNotice, now: Date): Promise<void> {
  const named = readReference(reference)
  if (!named) throw new Error(`no parcel ${reference}`)
  const parcel = await note(named, { status, at: new Date(at).toISOString(), ...(reason && { reason }) })
  if (parcel.status === 'delivered') await handOver(parcel, now)
}
