import { ConnectionLost, type EngineAnswer, type EngineCall, type Gate } from '../gate/gate.ts'
import { asTheyCome, type Deliveries } from '../runner/feeds/deliveries.ts'
import type { Runner } from '../runner/runner.ts'
import { type Delivered, fatesUnder } from './fates.ts'
import { type Fault, mishapsUnder } from './mishaps.ts'
import { nothing, type Plan } from './plan.ts'
import { siteOf } from './site.ts'

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
  delivered(): Delivered
}

/**
 * Makes things go wrong between the functions and what they work with, as the plan says: nothing, until there is one.
 * It stands at the gate only as long as there is.
 */
export function createFaults({ runner, gate }: { runner: Pick<Runner, 'terminate'>; gate: Pick<Gate, 'use'> }): Faults {
  let isPlanned = false
  let leave = () => {}
  let seen: Seen[] = []
  let mishapOf = mishapsUnder(nothing)
  let fates = fatesUnder(nothing)
  let waitAt = new Set<string>()
  let planChanges = Promise.withResolvers<void>()

  async function interceptor(call: EngineCall, forward: () => Promise<EngineAnswer>): Promise<EngineAnswer> {
    const site = siteOf(call)
    const { functionName, invocation = null, input } = call
    const one: Seen = { functionName, invocation, site, input, fault: mishapOf(call, site), status: null }
    if (seen.length < mostKept) seen.push(one)
    if (waitAt.delete(site)) await planChanges.promise
    const answer = async () => {
      const given = await forward()
      one.status = given.status
      return given
    }
    if (one.fault === null) return answer()
    if (one.fault.endsWith('after')) await answer()
    if (one.fault.startsWith('crash') && invocation) await runner.terminate(invocation)
    throw new ConnectionLost()
  }

  const asPlanned = () => (isPlanned ? fates : asTheyCome)
  return {
    deliveries: { queue: (name) => asPlanned().queue(name), stream: (tableName) => asPlanned().stream(tableName) },
    follow(plan) {
      leave()
      leave = () => {}
      isPlanned = plan !== null
      waitAt = new Set(plan?.waitAt)
      planChanges.resolve()
      planChanges = Promise.withResolvers()
      if (!plan) return
      leave = gate.use(interceptor)
      mishapOf = mishapsUnder(plan)
      fates = fatesUnder(plan)
      seen = []
    },
    seen: () => seen,
    delivered: () => fates.counts,
  }
}
