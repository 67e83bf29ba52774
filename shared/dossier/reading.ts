import * as z from 'zod'
import { text } from '../text.ts'

/** What of a dossier somebody else than its owner may look at. */
export const readingWhats = ['dossier', 'result', 'papers', 'paper'] as const
export type ReadingWhat = (typeof readingWhats)[number]

/** A look at a dossier, as its owner sees it. */
export const readingView = z.object({
  at: z.string(),
  role: z.enum(['officer', 'administrator']),
  agency: text,
  what: z.enum(readingWhats),
})
