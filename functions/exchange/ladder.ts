const minuteMs = 60_000

/** Waits before each try to reach an agency, in minutes. The last repeats for ever: it resumes whenever the agency is back. */
const ladder = [1, 5, 15, 30, 60]
const lastStep = 60
/** An agency that has taken the question is asked for its answer now and then: its own message may be lost, or all it knew. */
const reminder = 60

const waitKeyAt = (reference: string, now: Date, minutes: number): string =>
  `${new Date(now.getTime() + minutes * minuteMs).toISOString()}#${reference}`

/** Where a consultation stands among those to be asked when its first question has just been sent off. */
export const firstWait = (reference: string, now: Date): string => waitKeyAt(reference, now, ladder[0] ?? lastStep)

/** Where it stands next, when it is being asked now. */
export const nextWait = (reference: string, { state, tries }: { state: string; tries: number }, now: Date) =>
  waitKeyAt(reference, now, state === 'ASKED' ? reminder : (ladder[Math.max(tries, 1)] ?? lastStep))

/** Everything due sorts before this. */
export const dueBefore = (now: Date): string => `${now.toISOString()}#~`

/** The time a wait key names. */
export const timeOf = (waitKey: string): string => waitKey.slice(0, waitKey.indexOf('#'))

/** Each agency's waiting consultations stand apart, so that one agency's silence holds up nobody else's. */
export const waitPartition = (partner: string): string => `WAIT#${partner}`
