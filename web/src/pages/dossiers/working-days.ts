const day = 86_400_000
const vietnamOffset = 7 * 3_600_000

const dayNumber = (time: number) => Math.floor((time + vietnamOffset) / day)
// Day 0 of the epoch was a Thursday.
const isWeekday = (number: number) => (number + 3) % 7 < 5

/**
 * Weekdays from `now` to the deadline: 0 on the day itself, negative once it has passed. Public holidays are not
 * known to the browser, so this tells how near the deadline is; the deadline itself is always the server's.
 */
export function weekdaysUntil(dueAt: string, now: number): number {
  const due = dayNumber(Date.parse(dueAt))
  const today = dayNumber(now)
  if (due === today) return Date.parse(dueAt) < now ? -1 : 0
  const [from, to, sign] = due > today ? [today, due, 1] : [due, today, -1]
  let count = 0
  for (let number = from + 1; number <= to; number++) if (isWeekday(number)) count++
  return sign * Math.max(count, sign < 0 ? 1 : 0)
}
