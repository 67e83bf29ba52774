import type { Context } from 'aws-lambda'
import { agencies } from '../../shared/agency/agency.ts'
import { now } from '../../shared/clock.ts'
import { watchedAt } from '../../shared/dossier/deadline.ts'
import { pastDue } from '../../shared/dossier/lists.ts'
import { readDossier } from '../../shared/dossier/store.ts'
import { count, logWith } from '../../shared/log.ts'
import { turn } from '../../shared/trace.ts'
import { fallOverdue } from './overdue.ts'

const atOnce = 10
/** Time one page of an agency may take, with room to spare. */
const pageMs = 8_000
const log = logWith()

async function lookAt(id: string, agency: string, at: Date): Promise<void> {
  const found = await readDossier(id)
  if (!found) throw new Error(`no dossier ${id} to look at`)
  // The index may be older than the dossier: two turns may run at once, and an act may have moved the time meanwhile.
  const time = watchedAt(found)
  if (time === null || new Date(time) >= at) return
  const late = await fallOverdue(found, at)
  if (late.apologies === 1) count('DossierOverdue', { agency })
}

/** One agency's dossiers that are past their time. One that fails waits for the next turn; gives how many did. */
async function agencyTurn(agency: string, at: Date, context: Context): Promise<number> {
  let failed = 0
  let cursor: string | undefined
  do {
    const { items: ids, next } = await pastDue(agency, at, cursor)
    for (let first = 0; first < ids.length; first += atOnce) {
      const some = ids.slice(first, first + atOnce)
      const outcomes = await Promise.allSettled(some.map((id) => lookAt(id, agency, at)))
      for (const outcome of outcomes)
        if (outcome.status === 'rejected') {
          failed += 1
          log.error('not noted as overdue', { error: outcome.reason, agency })
        }
    }
    cursor = next ?? undefined
  } while (cursor && context.getRemainingTimeInMillis() > pageMs)
  return failed
}

/**
 * Finds what has passed its due time, agency by agency: one agency's fault stays its own. Fails in the end when something
 * could not be looked at, so that its alarm rings; the others have been by then.
 */
export const handler = turn(async (_event: unknown, context: Context): Promise<void> => {
  const at = now()
  const turns = await Promise.allSettled(agencies.map(({ id }) => agencyTurn(id, at, context)))
  const broken = turns.filter((one) => one.status === 'rejected')
  for (const { reason } of broken) log.error('an agency was not looked at', { error: reason })
  const dossiers = turns.reduce((sum, one) => sum + (one.status === 'fulfilled' ? one.value : 0), 0)
  count('DossiersNotLookedAt', {}, dossiers)
  if (dossiers + broken.length > 0)
    throw new Error(`${dossiers} dossiers and ${broken.length} agencies could not be looked at`)
})
