import { dueAfter } from '../calendar/due.ts'
import { countedFrom, endOfDayAfter, workingDaysUntil, workingMinutesBetween } from '../calendar/working-days.ts'
import type { Duration } from '../catalogue/duration.ts'
import type { State } from './chart.ts'

const minuteMs = 60_000

/** The clock runs in 2 and 4, and stands still in 5, 6 and 8 (domain reference §3). */
export const runs = (state: State): boolean => state === 'RECEIVED' || state === 'IN_PROCESS'
export const standsStill = (state: State): boolean =>
  state === 'SUPPLEMENT_REQUESTED' || state === 'PAYMENT_REQUESTED' || state === 'STOPPED'

type Clock = {
  receivedAt?: string | undefined
  clock?: 'working' | 'calendar' | undefined
  dueAt?: string | undefined
  originalDueAt?: string | undefined
  pausedAt?: string | undefined
  pausedMinutes: number
}

/** The clock as reception starts it. */
export function started(at: Date, time: Duration): Pick<Clock, 'receivedAt' | 'clock' | 'dueAt' | 'originalDueAt'> {
  const dueAt = dueAfter(at, time).toISOString()
  const clock = time.unit === 'calendar_days' ? 'calendar' : 'working'
  return { receivedAt: at.toISOString(), clock, dueAt, originalDueAt: dueAt }
}

/**
 * The clock after an act that leads from one state to another. Where it goes on, the due time is the original one moved
 * by all time spent standing still, to the end of that day: many short pauses cost together what one long pause costs.
 */
export function moved<C extends Clock>(clock: C, from: State, to: State, now: Date): C {
  if (runs(from) && standsStill(to)) return { ...clock, pausedAt: now.toISOString() }
  if (!standsStill(from) || !runs(to) || !clock.pausedAt || !clock.originalDueAt) return clock
  const { pausedAt, ...going } = clock
  const since = new Date(pausedAt)
  const calendar = clock.clock === 'calendar'
  const spent = calendar ? Math.ceil((now.getTime() - since.getTime()) / minuteMs) : workingMinutesBetween(since, now)
  const pausedMinutes = clock.pausedMinutes + spent
  const dueAt = endOfDayAfter(new Date(clock.originalDueAt), pausedMinutes, calendar).toISOString()
  return { ...going, pausedMinutes, dueAt } as unknown as C
}

type Watched = { state: State; dueAt?: string | undefined; promisedAt?: string | undefined }

/** Past its time and still with the agency; a clock that stands still is judged by the moment it stopped. */
export function isOverdue({ state, dueAt, pausedAt }: Pick<Clock, 'dueAt' | 'pausedAt'> & { state: State }, now: Date) {
  if (!dueAt) return false
  if (runs(state)) return now > new Date(dueAt)
  return standsStill(state) && pausedAt !== undefined && pausedAt > dueAt
}

/** When somebody has to look whether it is late: at its due time, then at the date an apology proposed; null while it stands still. */
export function watchedAt({ state, dueAt, promisedAt }: Watched): string | null {
  if (!dueAt || !runs(state)) return null
  return promisedAt && promisedAt > dueAt ? promisedAt : dueAt
}

/** Working days to the due time from a moment, or from the day that reception counts as if that is later. */
export function daysLeft(from: Date, dueAt: string, receivedAt: string | undefined): number {
  const begins = receivedAt ? countedFrom(new Date(receivedAt)) : from
  return workingDaysUntil(begins > from ? begins : from, new Date(dueAt))
}
