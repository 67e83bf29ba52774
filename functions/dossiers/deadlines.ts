import type { Context } from 'aws-lambda'
import { agencies } from '../../shared/agency/agency.ts'
import { now } from '../../shared/clock.ts'
import { watchedAt } from '../../shared/dossier/deadline.ts'
import { isFiled } from '../../shared/dossier/dossier.ts'
import { readDossier } from '../../shared/dossier/store.ts'
import { pastDue } from '../../shared/dossier/watch.ts'
import { count, logWith } from '../../shared/log.ts'
import { fallOverdue } from './overdue.ts'

const atOnce = 10
/** Time one page of an agency may take, with room to spare. */
const pageMs = 8_000
const log = logWith()

async function lookAt(id: string, agency: string, at: Date): Promise<void> {
  const found = await readDossier(id)
  if (!found || !isFiled(found)) throw new Error(`no dossier ${id} to look at`)
  // The row may be older than the dossier: two turns may run at once, and an act may have moved the time meanwhile.
  const time = watchedAt(found)
  if (time === null || new Date(time) >= at) return
  const late = await fallOverdue(found, at)
  if (late.apologies === 1) count('DossierOverdue', { agency })
}

/** One agency's dossiers that are past their time. A dossier that fails is logged and waits for the next turn. */
async function agencyTurn(agency: string, at: Date, context: Context): Promise<void> {
  let cursor: string | undefined
  do {
    const { ids, next } = await pastDue(agency, at, cursor)
    for (let first = 0; first < ids.length; first += atOnce) {
      const some = ids.slice(first, first + atOnce)
      const outcomes = await Promise.allSettled(some.map((id) => lookAt(id, agency, at)))
      for (const outcome of outcomes)
        if (outcome.status === 'rejected') log.error('not noted as overdue', { error: outcome.reason, agency })
    }
    cursor = next ?? undefined
  } while (cursor && context.getRemainingTimeInMillis() > pageMs)
}

/** Finds what has passed its due time, agency by agency: one agency's fault stays its own. */
export const handler = async (_event: unknown, context: Context): Promise<void> => {
  const at = now()
  const turns = await Promise.allSettled(agencies.map(({ id }) => agencyTurn(id, at, context)))
  const failed = turns.filter((turn) => turn.status === 'rejected')
  for (const { reason } of failed) log.error('an agency was not looked at', { error: reason })
}
