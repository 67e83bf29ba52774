import type { PaperRefusal, PaperRow } from '../../shared/papers/paper.ts'
import { largestPaper } from '../../shared/papers/paper.ts'
import { readPapers, savePaper } from '../../shared/papers/store.ts'
import { Refusal, refuse } from '../../shared/problem.ts'
import * as problems from '../../shared/problems.ts'
import { arrivedBytes, arrivedSize, dropFiles, dropQuarantined, release, scanStatus } from './files.ts'
import { contentFault, inspect, maySendAgain, scanVerdict } from './inspection.ts'

type Outcome = Pick<PaperRow, 'state' | 'refusal'>

const refused = (refusal: PaperRefusal): Outcome => ({ state: 'REFUSED', refusal })

/** What the bytes are. The size is asked first, so that nothing larger than a paper may be is read into memory. */
async function faultOfContent(paper: PaperRow): Promise<PaperRefusal | null> {
  const size = await arrivedSize(paper)
  if (size === null) return 'missing'
  if (size > largestPaper) return 'too-large'
  const bytes = await arrivedBytes(paper)
  return bytes ? contentFault(paper, await inspect(bytes)) : 'missing'
}

/** Content first, then malware. While it is scanned the content needs no second look: only the same bytes can be sent. */
async function outcomeOf(paper: PaperRow): Promise<Outcome> {
  const fault = paper.state === 'SCANNING' ? null : await faultOfContent(paper)
  if (fault) return refused(fault)
  const status = await scanStatus(paper)
  return status === null ? refused('missing') : scanVerdict(status)
}

async function conclude(before: PaperRow): Promise<PaperRow> {
  const found = await outcomeOf(before)
  const isLost = found.state === 'ACCEPTED' && !(await release(before))
  const { refusal: _, expiresAt, ...rest } = before
  const outcome = isLost ? refused('missing') : found
  // What is accepted may be handed in at any moment, and must not expire then.
  const after: PaperRow = { ...rest, ...outcome, ...(outcome.state !== 'ACCEPTED' && { expiresAt }) }
  if (after.state !== before.state || after.refusal !== before.refusal) await savePaper(before, after)
  if (after.state === 'ACCEPTED' || after.state === 'REFUSED') await dropQuarantined(after)
  return after
}

/** Looks at what arrived and decides; a paper that is decided already stays as it is. */
export async function finalize(paper: PaperRow): Promise<PaperRow> {
  if (paper.state !== 'SCANNING' && !maySendAgain(paper)) return paper
  try {
    return await conclude(paper)
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'revision-stale') throw error
    const winner = (await readPapers(paper.dossierId)).find(({ id }) => id === paper.id)
    // Somebody asked at the same time and was quicker.
    if (winner) return winner
    // The paper was removed meanwhile, and its file may have been let out of quarantine after that.
    await dropFiles(paper)
    return refuse(problems.paperNotFound)
  }
}
