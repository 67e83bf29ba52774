/**
 * Reads the answer of a function that reports batch item failures, as Lambda does: nothing reported means all went
 * well; an identifier that is empty or was not in the batch means that all failed.
 * @returns the identifiers that failed
 */
export function failedIn(answer: unknown, identifiers: string[]): string[] {
  const failures = (answer as { batchItemFailures?: { itemIdentifier?: string }[] | null } | null)?.batchItemFailures
  if (!failures) return []
  const failed = failures.map(({ itemIdentifier }) => itemIdentifier ?? '')
  return failed.every((identifier) => identifiers.includes(identifier)) ? failed : identifiers
}
