/** The value below which this share of the values lies. @throws for no values */
export function quantile(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  const found = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]
  if (found === undefined) throw new Error('nothing was measured')
  return found
}

/** The median. @throws for no values */
export const middle = (values: number[]): number => quantile(values, 0.5)

/**
 * Measures each of several in turn, round after round, and gives the median of each one's ratios to `base` in the same
 * round: a machine that is busy with something else for a while slows a whole round, not one of them. Whoever goes first
 * in a round pays for what the one before left behind, so that the first place goes round too.
 */
export async function inTurns<Name extends string>(
  names: readonly Name[],
  base: Name,
  rounds: number,
  measure: (name: Name, round: number) => Promise<number>,
): Promise<Record<Name, number>> {
  const ratios = new Map(names.map((name) => [name, [] as number[]]))
  for (let round = 0; round < rounds; round++) {
    const turn = round % names.length
    const taken = new Map<Name, number>()
    for (const name of [...names.slice(turn), ...names.slice(0, turn)]) taken.set(name, await measure(name, round))
    const of = taken.get(base) ?? Number.NaN
    for (const [name, value] of taken) ratios.get(name)?.push(value / of)
  }
  return Object.fromEntries([...ratios].map(([name, values]) => [name, middle(values)])) as Record<Name, number>
}
