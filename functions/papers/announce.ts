import { procedureVersion } from '../../shared/catalogue/store.ts'
import type { Dossier } from '../../shared/dossier/dossier.ts'
import { type Idempotency, sameRequest } from '../../shared/http/idempotency.ts'
import type { Paper } from '../../shared/papers/paper.ts'
import { announcePaper, readPapers, savePaper } from '../../shared/papers/store.ts'
import { refuse } from '../../shared/problem.ts'
import { announcementFaults, isOpen } from './announcement.ts'
import { uploadOf } from './files.ts'
import { maySendAgain } from './inspection.ts'

type File = Pick<Paper, 'slot' | 'name' | 'type' | 'size' | 'sha256'>

/** Longer than a draft lives untouched, shorter than its files do. */
const draftSeconds = 90 * 86_400

/** A repeated request finds its paper: with a fresh address while the file may still be sent, without one after. */
async function again(earlier: Paper, isOpen: boolean, idempotency: Idempotency, now: Date) {
  sameRequest(earlier.created, idempotency)
  if (!isOpen || !maySendAgain(earlier)) return { paper: earlier, upload: null, repeated: true }
  const { refusal: _, ...rest } = earlier
  const paper: Paper = { ...rest, state: 'ANNOUNCED' }
  if (earlier.state !== 'ANNOUNCED') await savePaper(earlier, paper)
  return { paper, upload: await uploadOf(paper, now), repeated: true }
}

/** Writes down what file is to come and says where to. */
export async function announce(dossier: Dossier, file: File, idempotency: Idempotency, now: Date) {
  const [papers, procedure] = await Promise.all([
    readPapers(dossier.id),
    procedureVersion(dossier.service, dossier.procedureVersion),
  ])
  const earlier = papers.find(({ id }) => id === idempotency.id)
  if (earlier) return again(earlier, isOpen(dossier, procedure, earlier.slot), idempotency, now)
  const isDraft = dossier.state === 'DRAFT'
  if (!isDraft && dossier.state !== 'SUPPLEMENT_REQUESTED') return refuse('state-not-allowed')
  const faults = announcementFaults(file, { dossier, procedure, papers })
  if (faults.length > 0) return refuse('paper-invalid', { faults })
  const paper: Paper = {
    id: idempotency.id,
    dossierId: dossier.id,
    ...file,
    state: 'ANNOUNCED',
    addedAt: now.toISOString(),
    created: { fingerprint: idempotency.fingerprint },
    expiresAt: Math.floor(now.getTime() / 1000) + draftSeconds,
  }
  if (await announcePaper(paper)) return { paper, upload: await uploadOf(paper, now), repeated: false }
  const first = (await readPapers(dossier.id)).find(({ id }) => id === paper.id)
  return first ? again(first, true, idempotency, now) : refuse('revision-stale')
}
