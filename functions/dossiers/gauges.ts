import { agencies } from '../../shared/agency/agency.ts'
import { now } from '../../shared/clock.ts'
import type { DeskRow } from '../../shared/dossier/desk-row.ts'
import { listOfDesk } from '../../shared/dossier/lists.ts'
import { count, logWith } from '../../shared/log.ts'
import { turn } from '../../shared/trace.ts'
import { type Step, steps, stuckAt } from './stuck.ts'

/** States in which it may be the agency that a dossier waits for. */
const withTheAgency = ['NEW', 'RECEIVED', 'IN_PROCESS', 'SUPPLEMENT_REQUESTED', 'PAYMENT_REQUESTED'] as const
const pageSize = 100

type Stuck = { service: string; step: Step }

/** What waits for the applicant sorts last in the queue, and what is not yet due after what is: the first such row ends the look. */
const isLater = (row: DeskRow, at: Date): boolean =>
  row.state === 'SUPPLEMENT_REQUESTED' || row.state === 'PAYMENT_REQUESTED'
    ? !row.withdrawal
    : row.state !== 'NEW' && row.dueAt !== undefined && new Date(row.dueAt) > at

async function stuckOf(agency: string, at: Date): Promise<Stuck[]> {
  const found: Stuck[] = []
  let cursor: string | undefined
  do {
    const { items, next } = await listOfDesk(agency, [...withTheAgency], pageSize, cursor)
    for (const row of items) {
      const step = stuckAt(row, at)
      if (step) found.push({ service: row.service, step })
    }
    cursor = items.some((row) => isLater(row, at)) ? undefined : (next ?? undefined)
  } while (cursor)
  return found
}

/**
 * Counts the dossiers that stand past the time of their step. An agency whose queue cannot be read fails the turn in the
 * end, so that its alarm rings: a gauge that is silently too low is worse than none.
 */
export const handler = turn(async (): Promise<void> => {
  const at = now()
  const turns = await Promise.allSettled(agencies.map(({ id }) => stuckOf(id, at)))
  const stuck = turns.flatMap((one) => (one.status === 'fulfilled' ? one.value : []))
  for (const step of steps) count('StuckDossiers', { step }, stuck.filter((one) => one.step === step).length)
  for (const [publicService, some] of Map.groupBy(stuck, ({ service }) => service))
    count('StuckDossiersOfService', { publicService }, some.length)
  const failed = turns.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
  for (const error of failed) logWith().error('a queue could not be counted', { error })
  if (failed.length > 0) throw new Error(`${failed.length} queues could not be counted`)
})
