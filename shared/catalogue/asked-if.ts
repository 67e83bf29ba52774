import * as z from 'zod'

/** Which answers decide whether something is asked for. */
export const askedIf = z.object({
  question: z.string(),
  in: z.array(z.string()).optional(),
  notIn: z.array(z.string()).optional(),
})

type AskedIf = { question: string; in?: readonly string[] | undefined; notIn?: readonly string[] | undefined }

/** Whether these answers call for it: always without a condition, never before its question is answered. */
export function isCalledFor(condition: AskedIf | undefined, answers: Record<string, string>): boolean {
  if (!condition) return true
  const given = answers[condition.question]
  if (given === undefined) return false
  return (condition.in?.includes(given) ?? true) && !condition.notIn?.includes(given)
}
