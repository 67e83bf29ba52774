import { type Ask, type Decision, type Grant, grantId } from './evaluate.ts'

/** A permission that was asked for, once for all the times that the same grants allowed it. */
export type Used = { holder: string; ask: Ask; by: Grant[]; times: number }
export type Denied = { holder: string; ask: Ask; message: string; times: number }

/** Remembers which grants were needed. Of calls that the same grants allow, the first stands for all. */
export function grantRecord() {
  const used = new Map<string, Used>()
  const denied = new Map<string, Denied>()
  return {
    used: () => [...used.values()],
    denied: () => [...denied.values()],
    allow(holder: string, ask: Ask, { by }: Extract<Decision, { allowed: true }>): void {
      const id = [holder, ask.action, ...by.map(grantId)].join('\n')
      const known = used.get(id)
      if (known) known.times += 1
      else used.set(id, { holder, ask, by, times: 1 })
    },
    deny(holder: string, ask: Ask, message: string): void {
      const id = [holder, ask.action, ask.resource].join('\n')
      const known = denied.get(id)
      if (known) known.times += 1
      else denied.set(id, { holder, ask, message, times: 1 })
    },
  }
}
export type GrantRecord = ReturnType<typeof grantRecord>
