import type { EngineCall } from '../gate/gate.ts'
import { chance } from './chance.ts'
import { counter } from './counter.ts'
import type { Plan } from './plan.ts'

export type Fault = 'crash before' | 'crash after' | 'reset before' | 'reset after' | 'down'

/** Draws what goes wrong with each call at its site, as the plan says; null for what goes well. */
export function mishapsUnder(plan: Plan): (call: EngineCall, site: string) => Fault | null {
  const count = counter()
  let crashes = 0
  let pending = [...plan.crashAt]

  function crashOf(call: EngineCall, site: string, nth: number): Fault | null {
    if (!call.invocation) return null
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

  function resetOf(site: string, nth: number): Fault | null {
    const { before, after } = plan.resets
    const drawn = chance(plan.seed, 'reset', site, nth)
    return drawn < before ? 'reset before' : drawn < before + after ? 'reset after' : null
  }

  return (call, site) => {
    const nth = count(site)
    if (plan.only && !plan.only.some((end) => call.functionName.endsWith(end))) return null
    if (plan.down.includes(call.service)) return 'down'
    const crash = crashOf(call, site, nth)
    if (crash) crashes += 1
    return crash ?? resetOf(site, nth)
  }
}
