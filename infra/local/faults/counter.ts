/** Counts by name: how often each was counted, this time with it. */
export function counter(): (of: string) => number {
  const times = new Map<string, number>()
  return (of) => {
    const nth = (times.get(of) ?? 0) + 1
    times.set(of, nth)
    return nth
  }
}
