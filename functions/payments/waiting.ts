const waitMs = 5 * 60_000
const partitions = 4

/** Attempts whose outcome is unknown stand below these keys, so that a busy day does not write to one place alone. */
export const waitPartitions = Array.from({ length: partitions }, (_, i) => `WAIT#${i}`)

/** The key below which an attempt waits: by a letter of its dossier's id, which is random. */
export const waitPartition = (reference: string): string => `WAIT#${reference.charCodeAt(15) % partitions}`

/** The place of an attempt among those to be asked about, due some minutes from now. */
export const waitKeyFor = (reference: string, now: Date): string =>
  `${new Date(now.getTime() + waitMs).toISOString()}#${reference}`

/** Everything due sorts before this. */
export const dueBefore = (now: Date): string => `${now.toISOString()}#~`
