import type { Procedure } from '../../../shared/catalogue/procedure.ts'
import type { Answers } from '../../../shared/dossier/dossier.ts'
import { askedSlots as namedSlots, type Supplement } from '../../../shared/dossier/supplement.ts'
import type { TimelineEntry } from '../../../shared/dossier/timeline.ts'
import { papersIn } from '../../../shared/papers/history.ts'
import type { Paper } from '../../../shared/papers/paper.ts'
import { askedSlots, opensInSupplement, paperFaults, uploads } from '../../../shared/papers/slots.ts'
import { readPapers } from '../../../shared/papers/store.ts'
import type { Fault } from '../../../shared/problem.ts'

type Papers = { papers: Paper[]; faults: Fault[] }

/**
 * The papers with which a draft would be handed in, of the slots that its answers call for, and what is wrong with them.
 * `unused`: ids of accepted ones for which the answers do not call any more.
 */
export async function papersOf(
  { id }: { id: string },
  procedure: Procedure,
  answers: Answers,
): Promise<Papers & { unused: string[] }> {
  if (uploads(procedure).length === 0) return { papers: [], faults: [], unused: [] }
  const slots = askedSlots(procedure, answers)
  const { asked: papers = [], unasked = [] } = Object.groupBy(await readPapers(id), ({ slot }) =>
    slots.some((one) => one.id === slot) ? 'asked' : 'unasked',
  )
  const unused = unasked.filter(({ state }) => state === 'ACCEPTED').map((one) => one.id)
  return { papers, faults: paperFaults(slots, papers), unused }
}

/**
 * The papers of a dossier once it is mended. A slot that was asked for needs a new one; one that only the mended answers
 * call for needs any.
 */
export async function papersMended(
  { id, timeline }: { id: string; timeline: TimelineEntry[] },
  procedure: Procedure,
  answers: Answers,
  asked: Supplement,
): Promise<Papers> {
  const open = procedure.papers.filter((slot) => opensInSupplement(slot, asked))
  const isOpen = ({ slot }: Paper) => open.some((one) => one.id === slot)
  const papers = papersIn(await readPapers(id), timeline).filter((one) => one.filedAt || isOpen(one))
  const called = askedSlots(procedure, answers)
  const named = open.filter(({ id }) => namedSlots(asked).includes(id))
  const followed = open.filter((slot) => !named.includes(slot) && called.includes(slot))
  const fresh = papers.filter(({ filedAt }) => !filedAt)
  const mustBeNew = named.map((slot) => ({ ...slot, required: true }))
  return { papers, faults: [...paperFaults(mustBeNew, fresh), ...paperFaults(followed, papers)] }
}
