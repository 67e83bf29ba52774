import { isCalledFor } from '../../../../../shared/catalogue/called-for.ts'
import type { Procedure } from '../../../api/types.ts'
import type { Answers } from '../visibility.ts'

type Asked = Procedure['papers'][number]

/** The papers to hand in as files, given the answers that count so far; what the online form replaces is not among them. */
export const askedSlots = (papers: readonly Asked[], answers: Answers): Asked[] =>
  papers.filter(({ upload, askedIf }) => upload && isCalledFor(askedIf, answers))

/** The page after the last question. */
export const afterQuestions = (slots: readonly unknown[]): 'papers' | 'check' => (slots.length > 0 ? 'papers' : 'check')
