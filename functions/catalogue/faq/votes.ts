import { createHmac } from 'node:crypto'
import { vietnamDay } from '../../../shared/clock.ts'

/** Whose vote it is: a person's by their id, a visitor's by their network address. */
export type Voter = { per: 'person' | 'address'; who: string }

/**
 * Under which key the one vote of a day stands. Keyed and with the day in it: who voted is not to be read from the table,
 * nor that it was the same one on two days.
 */
export const voteKey = (secret: string, { per, who }: Voter, now: Date): string =>
  createHmac('sha256', secret)
    .update(JSON.stringify(['faq', vietnamDay(now), per, who]))
    .digest('base64url')

const votesKeptDays = 2

/** When a vote may be forgotten, epoch seconds: its day is over then. */
export const forgottenAfter = (now: Date): number => Math.ceil(now.getTime() / 1000) + votesKeptDays * 86_400

export type Change = { helpful: number; unhelpful: number }

/** What a vote does to the counts, given the one that it takes the place of; null where it says the same again. */
export function changeBy(helpful: boolean, before: boolean | undefined): Change | null {
  if (before === helpful) return null
  const step = { helpful: helpful ? 1 : 0, unhelpful: helpful ? 0 : 1 }
  if (before === undefined) return step
  return { helpful: step.helpful - (before ? 1 : 0), unhelpful: step.unhelpful - (before ? 0 : 1) }
}
