import { costSection } from '../cost/cost.ts'
import { loadsOf } from '../day/keys.ts'
import { simulateDay } from '../day/simulate.ts'
import { measureQueues } from '../queue/drain.ts'
import type { Section } from '../table.ts'
import { patternOf } from './copies.ts'
import { startCountedPortal } from './counted-portal.ts'
import { countsSection, differences } from './counts.ts'
import { manyOnDesk, type Parties, signIn, walk } from './journey.ts'
import { measureNotices } from './notice.ts'
import { measureScale } from './scale.ts'
import { type Counts, countsOf } from './steps.ts'
import { definitionsIn } from './tables.ts'

export type Extent = {
  /** How often a dossier is walked through for its counts. */
  walks: number
  queueRounds: number
  idleNotices: number
  loadedNotices: number
  sizes: number[]
  scaleRounds: number
}

const pageSize = 20

/** What the running portal does: counts, keys, cost, notices, queues, and the same on full tables. */
export async function behave(
  extent: Extent,
  reviewed: Counts | null,
  said: (what: string) => void,
): Promise<{ sections: Section[]; counts: Counts; changed: string[] }> {
  const counted = await startCountedPortal()
  try {
    const parties: Parties = await signIn(counted.portal)
    said('counting')
    const waiting = await manyOnDesk(parties, pageSize + 1)
    await walk(counted, parties)
    const walks = []
    for (let again = 0; again < extent.walks; again++) walks.push(await walk(counted, parties))
    const steps = walks.map((one) => one.steps)
    const counts = countsOf(steps)
    const changed = differences(counts, reviewed ?? counts)
    const tables = await definitionsIn(counted.tables)
    const sections = [countsSection(counts, changed), simulateDay(steps.map((one) => loadsOf(one, tables)))]
    sections.push(costSection(walks.map(({ whole }) => whole)))
    said('queues')
    const { hop, section: drain } = await measureQueues(counted, parties, extent.queueRounds)
    said('notices')
    const numbers = { hop, idle: extent.idleNotices, loaded: extent.loadedNotices }
    sections.push(await measureNotices(counted, parties, numbers), drain)
    said('full tables')
    const ids = [walks.at(-1)?.dossierId ?? '', waiting[0]?.id ?? '']
    const pattern = await patternOf(counted.tables, ids)
    const scale = { pattern, dossiers: ids.length, sizes: extent.sizes, rounds: extent.scaleRounds }
    sections.push(await measureScale(counted, parties, scale))
    return { sections, counts, changed }
  } finally {
    await counted.stop()
  }
}
