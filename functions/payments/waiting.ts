const waitMs = 5 * 60_000

/** All attempts whose outcome is unknown stand below one key, the longest due first. */
export const waitPartition = 'WAIT#0'

/** The place of an attempt among those to be asked about, due some minutes from now. */
export const waitKeyFor = (reference: string, now: Date): string =>
  `${new Date(now.getTime() + waitMs).toISOString()}#${reference}`

/** Everything due sorts before this. */
export const dueBefore = (now: Date): string => `${now.toISOString()}#~`
