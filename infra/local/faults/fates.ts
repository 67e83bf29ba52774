import type { Deliveries, Fate } from '../runner/feeds/deliveries.ts'
import { chance } from './chance.ts'
import { counter } from './counter.ts'
import type { Plan } from './plan.ts'

/** How many deliveries were lost, came twice or were held back. */
export type Delivered = Record<'twice' | 'held' | 'lost', number>

/** Long enough that what came later overtakes what is held, ms of the portal's time. */
const longestHold = 400

/** Draws what becomes of each message and record on its way, as the plan says, and counts it. */
export function fatesUnder(plan: Plan): Deliveries & { counts: Delivered } {
  const count = counter()
  const counts = { twice: 0, held: 0, lost: 0 }

  function fate(kind: 'queues' | 'streams', source: string): Fate {
    const { twice, held, lost } = plan[kind]
    const nth = count(`${kind} ${source}`)
    const drawn = (what: string) => chance(plan.seed, what, source, nth)
    const given: Fate = {
      lost: drawn('lost') < lost,
      twice: drawn('twice') < twice,
      heldMs: drawn('held') < held ? Math.round(drawn('how long') * longestHold) : 0,
      rank: kind === 'queues' && plan.queues.shuffled ? drawn('rank') : 0,
    }
    if (given.lost) counts.lost += 1
    else {
      if (given.twice) counts.twice += 1
      if (given.heldMs) counts.held += 1
    }
    return given
  }

  return { queue: (source) => fate('queues', source), stream: (source) => fate('streams', source), counts }
}
