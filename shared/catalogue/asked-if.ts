import * as z from 'zod'

/** Which answers decide whether something is asked for. */
export const askedIf = z.object({
  question: z.string(),
  in: z.array(z.string()).optional(),
  notIn: z.array(z.string()).optional(),
})
