/** How far the server's clock is ahead of this device's, in milliseconds: phones are often wrong by hours or days. */
let ahead = 0

/** Learns the time from an answer of the server; a stored answer tells an old one. */
export function learnTime(response: Response): void {
  const told = response.headers.get('cache-control')?.includes('public') ? null : response.headers.get('date')
  const at = told === null ? Number.NaN : Date.parse(told)
  if (!Number.isNaN(at)) ahead = at - Date.now()
}

const inVietnam = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh', dateStyle: 'short' })

const dayMs = 86_400_000
const vietnamMs = 7 * 3_600_000

/** For how long what was read at a moment is taken as it is, milliseconds: never into the next day, when another fee may hold. */
export const withinADay =
  (most: number) =>
  ({ state }: { state: { dataUpdatedAt: number } }): number =>
    Math.min(most, dayMs - ((state.dataUpdatedAt + ahead + vietnamMs) % dayMs))

/** The day in Vietnam, `YYYY-MM-DD`, by the server's clock as far as it is known. */
export const today = (): string => inVietnam.format(new Date(Date.now() + ahead))
