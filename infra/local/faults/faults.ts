import { ConnectionLost, type EngineAnswer, type EngineCall, type Gate } from '../gate/gate.ts'
import { asTheyCome, type Deliveries, type Fate } from '../runner/feeds/deliveries.ts'
import type { Runner } from '../runner/runner.ts'
import { chance } from './chance.ts'
import { nothing, type Plan } from './plan.ts'
import { siteOf } from './site.ts'

export type Fault = 'crash before' | 'crash after' | 'reset before' | 'reset after' | 'down'

/** A call that a function made of an engine since the plan was made. */
export type Seen = {
  functionName: string
  invocation: string | null
  site: string
  input: unknown
  fault: Fault | null
  /** What the engine answered; null when it was not reached or the answer is not there yet. */
  status: number | null
}

const mostKept = 50_000

export type Faults = {
  /** Stands between queues and streams and their functions. */
  deliveries: Deliveries
  /** From now on this goes wrong, and what was seen before is forgotten; null ends it, and what was seen stays. */
  follow(plan: Plan | null): void
  seen(): Seen[]
  /** How many deliveries were lost, came twice or were held back. */
  delivered(): Record<'twice' | 'held' | 'lost', number>
}

/**
 * Makes things go wrong between the functions and what they work with, as the plan says: nothing, until there is one.
 * It stands at the gate only as long as there is.
 */
export function createFaults({ runner, gate }: { runner: Pick<Runner, 'terminate'>; gate: Pick<Gate, 'use'> }): Faults {
  let plan = nothing
  let leave = () => {}
  let seen: Seen[] = []
  let crashes = 0
  let counts = { twice: 0, held: 0, lost: 0 }
  let times = new Map<string, number>()
  let pending: Plan['crashAt'] = []

  /** The how-manieth of its kind this is. */
  const count = (of: string): number => {
    const nth = (times.get(of) ?? 0) + 1
    times.set(of, nth)
    return nth
  }

  const disturbed = (functionName: string) => !plan.only || plan.only.some((end) => functionName.endsWith(end))

  function crashOf(call: EngineCall, site: string, nth: number): Fault | null {
    if (!call.invocation || !disturbed(call.functionName)) return null
    const certain = pending.find((one) => one.site === site)
    if (certain) {
      pending = pending.filter((one) => one !== certain)
      return `crash ${certain.when}`
    }
    if (plan.most !== undefined && crashes >= plan.most) return null
    const { before, after } = plan.crashes
    const drawn = chance(plan.seed, 'crash', site, nth)
    return drawn < before ? 'crash before' : drawn < before + after ? 'crash after' : null
  }

  function faultOf(call: EngineCall, site: string): Fault | null {
    const nth = count(site)
    if (plan.down.includes(call.service) && disturbed(call.functionName)) return 'down'
    const crash = crashOf(call, site, nth)
    if (crash || !disturbed(call.functionName)) return crash
    const { before, after } = plan.resets
    const drawn = chance(plan.seed, 'reset', site, nth)
    return drawn < before ? 'reset before' : drawn < before + after ? 'reset after' : null
  }

  async function interceptor(call: EngineCall, forward: () => Promise<EngineAnswer>): Promise<EngineAnswer> {
    const site = siteOf(call)
    const { functionName, invocation = null, input } = call
    const one: Seen = { functionName, invocation, site, input, fault: faultOf(call, site), status: null }
    if (seen.length < mostKept) seen.push(one)
    const answer = async () => {
      const given = await forward()
      one.status = given.status
      return given
    }
    if (one.fault === null) return answer()
    if (one.fault.endsWith('after')) await answer()
    if (one.fault.startsWith('crash') && invocation) {
      crashes += 1
      await runner.terminate(invocation)
    }
    throw new ConnectionLost()
  }

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

  return {
    deliveries: {
      queue: (source) => (plan === nothing ? asTheyCome.queue(source) : fate('queues', source)),
      stream: (source) => (plan === nothing ? asTheyCome.stream(source) : fate('streams', source)),
    },
    follow(wanted) {
      leave()
      leave = () => {}
      plan = wanted ?? nothing
      pending = [...plan.crashAt]
      if (!wanted) return
      leave = gate.use(interceptor)
      seen = []
      times = new Map()
      crashes = 0
      counts = { twice: 0, held: 0, lost: 0 }
    },
    seen: () => seen,
    delivered: () => counts,
  }
}

/** Long enough that what came later overtakes what is held, ms of the portal's time. */
const longestHold = 400
