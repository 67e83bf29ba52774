/** Which answers decide whether something is asked for. */
export type Condition = {
  question: string
  in?: readonly string[] | undefined
  notIn?: readonly string[] | undefined
}

/** Whether these answers call for it: always without a condition, never before its question is answered. */
export function isCalledFor(condition: Condition | undefined, answers: Readonly<Record<string, string>>): boolean {
  if (!condition) return true
  const given = answers[condition.question]
  if (!given) return false
  return (condition.in?.includes(given) ?? true) && !condition.notIn?.includes(given)
}
