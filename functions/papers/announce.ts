import { keepDraft } from '../../shared/dossier/drafts.ts'
import { type Idempotency, sameRequest } from '../../shared/http/idempotency.ts'
import type { PaperRow } from '../../shared/papers/paper.ts'
import { announcePaper, readPapers, savePaper, takeBackPaper } from '../../shared/papers/store.ts'
import { refuse } from '../../shared/problem.ts'
import * as problems from '../../shared/problems.ts'
import { announcementFaults, isOpen } from './announcement.ts'
import { uploadOf } from './files.ts'
import { maySendAgain } from './inspection.ts'
import type { Matter } from './matter.ts'

type File = Pick<PaperRow, 'slot' | 'name' | 'type' | 'size' | 'sha256'>

/** How long a file is waited for. Only accepted papers can be handed in, and they do not expire. */
const unfinishedSeconds = 90 * 86_400

/** A repeated request finds its paper: with a fresh address while the file may still be sent, without one after. */
async function again(earlier: PaperRow, isOpen: boolean, idempotency: Idempotency, now: Date) {
  sameRequest(earlier.created, idempotency)
  if (!isOpen || !maySendAgain(earlier)) return { paper: earlier, upload: null, repeated: true }
  const { refusal: _, ...rest } = earlier
  const paper: PaperRow = { ...rest, state: 'ANNOUNCED' }
  if (earlier.state !== 'ANNOUNCED') await savePaper(earlier, paper)
  return { paper, upload: await uploadOf(paper, now), repeated: true }
}

/** Writes down what file is to come and says where to. */
export async function announce(matter: Matter, file: File, idempotency: Idempotency, now: Date) {
  const { one, rows } = matter
  const earlier = rows.find(({ id }) => id === idempotency.id)
  if (earlier) return again(earlier, isOpen(matter, earlier.slot), idempotency, now)
  if (one.state !== 'DRAFT' && one.state !== 'SUPPLEMENT_REQUESTED') return refuse(problems.stateNotAllowed)
  const faults = announcementFaults(file, matter)
  if (faults.length > 0) return refuse(problems.paperInvalid, { faults })
  const paper: PaperRow = {
    id: idempotency.id,
    dossierId: one.id,
    ...file,
    state: 'ANNOUNCED',
    addedAt: now.toISOString(),
    created: { fingerprint: idempotency.fingerprint },
    expiresAt: Math.floor(now.getTime() / 1000) + unfinishedSeconds,
  }
  if (!(await announcePaper(paper))) {
    const first = (await readPapers(one.id)).find(({ id }) => id === paper.id)
    return first ? again(first, true, idempotency, now) : refuse(problems.revisionStale)
  }
  // The draft may have ended since it was read, and what clears up after it may have missed this row.
  if (one.state === 'DRAFT' && !(await keepDraft(one, now))) {
    await takeBackPaper(paper)
    return refuse(problems.dossierNotFound)
  }
  return { paper, upload: await uploadOf(paper, now), repeated: false }
}
