/** The portal's clock. Rules take the time as an argument; only entries and stores ask for it. */
export const now = (): Date => new Date()

const vietnamOffsetMs = 7 * 3_600_000

/** The calendar day in Viet Nam (UTC+7, no summer time) as `YYYY-MM-DD`. */
export const vietnamDay = (at: Date): string => new Date(at.getTime() + vietnamOffsetMs).toISOString().slice(0, 10)

/** RFC 3339 with Viet Nam's offset, to the second: `2026-11-22T14:05:00+07:00`. */
export const vietnamTime = (at: Date): string =>
  `${new Date(at.getTime() + vietnamOffsetMs).toISOString().slice(0, 19)}+07:00`
