import type { Bill } from './bill.ts'

const minuteMs = 60_000

/** Waits before each try to tell an issuer, in minutes. The last repeats for ever: it resumes whenever the issuer is back. */
const ladder = [1, 5, 15, 30, 60]
const lastStep = 60

/** Each issuer's bills stand apart, so that one issuer's outage holds up nobody else's. */
export const waitPartition = (issuer: string): string => `WAIT#${issuer}`

/** Where a bill stands among those whose issuer is to be told, when it is being told now. */
export const nextWait = ({ id, tries }: Pick<Bill, 'id' | 'tries'>, now: Date): string =>
  `${new Date(now.getTime() + (ladder[tries] ?? lastStep) * minuteMs).toISOString()}#${id}`

/** Everything due sorts before this. */
export const dueBefore = (now: Date): string => `${now.toISOString()}#~`
