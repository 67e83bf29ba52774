/** The median. @throws for no values */
export function middle(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const found = sorted[sorted.length >> 1]
  if (found === undefined) throw new Error('nothing was measured')
  return found
}
