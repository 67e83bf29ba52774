/** How many figures in a part of a record nobody has checked. */
export function unverifiedIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  const { mark } = value as { mark?: { status?: unknown } }
  const below = Object.values(value).reduce<number>((sum, one) => sum + unverifiedIn(one), 0)
  return below + (mark?.status === 'unverified' ? 1 : 0)
}
