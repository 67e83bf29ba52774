import type { routes } from '../../../../../functions/papers/citizens.routes.ts'
import type { Reply } from '../../../api/types.ts'

export type Papers = Reply<typeof routes.listPapers>
/** One file handed in for one of the papers that a procedure asks for. */
export type Paper = Papers['items'][number]
export type Limits = Papers['limits']
/** A paper that a procedure asks for. */
export type Slot = Papers['slots'][number]
export type Announced = Reply<typeof routes.announcePaper>
export type PaperContent = Reply<typeof routes.readPaper>
