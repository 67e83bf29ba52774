import type { CountedPortal } from './counted-portal.ts'
import type { Counted } from './counting.ts'

/** What a function asked of the engines in one step. Calls are to all but the tables, by service and action. */
export type Count = { requests: number; read: number; written: number; calls?: Record<string, number> }
/** By step, by the function's name. */
export type Counts = Record<string, Record<string, Count>>

export type Step = {
  name: string
  /** All that followed from the act, until the portal was quiet. */
  counted: Counted[]
  /** Milliseconds from the act to its answer, and to the last request of each function that had a part in it. */
  answered: number
  reached: Record<string, number>
}

const shortName = (functionName: string) => functionName.replace(/^portal-laptop-/, '')

/** All that one dossier brought about, polling and papers with it. */
export type Whole = { counted: Counted[]; invocations: number }

/** Does acts of a journey one by one, each once nothing is left of what came before. */
export async function stepping({ portal, taken }: Pick<CountedPortal, 'portal' | 'taken'>) {
  await portal.quiet()
  const { invocations: before } = await taken()
  const steps: Step[] = []
  const whole: Whole = { counted: [], invocations: 0 }

  async function takeIn(): Promise<Counted[]> {
    await portal.quiet()
    const { taken: found, invocations } = await taken()
    const counted = found.map((one) => ({ ...one, by: shortName(one.by) }))
    whole.counted.push(...counted)
    whole.invocations = invocations - before
    return counted
  }

  /** `followed` waits for what comes from outside the portal and so does not keep it busy. */
  async function step<T>(name: string, act: () => Promise<T>, followed?: () => Promise<unknown>): Promise<T> {
    await takeIn()
    const [begun, wall] = [performance.now(), performance.timeOrigin + performance.now()]
    const outcome = await act()
    const answered = performance.now() - begun
    await followed?.()
    const counted = await takeIn()
    const reached = Object.fromEntries(counted.map(({ by, at }) => [by, at - wall]))
    steps.push({ name, counted, answered, reached })
    return outcome
  }
  return { steps, whole, step }
}

const sum = (values: number[]) => values.reduce((one, other) => one + other, 0)

function countOf(counted: Counted[]): Count {
  const tables = counted.filter(({ service }) => service === 'dynamodb')
  const others = counted.filter(({ service }) => service !== 'dynamodb')
  const calls = Object.groupBy(others, ({ service, action }) => `${service} ${action}`)
  const told = Object.entries(calls)
    .map(([call, all = []]) => [call, all.length] as const)
    .sort()
  return {
    requests: tables.length,
    read: sum(tables.map(({ read }) => read)),
    written: sum(tables.map(({ written }) => written)),
    ...(told.length > 0 && { calls: Object.fromEntries(told) }),
  }
}

const countsIn = (steps: Step[]): Counts =>
  Object.fromEntries(
    steps.map(({ name, counted }) => {
      const byFunction = Object.entries(Object.groupBy(counted, ({ by }) => by)).sort(([a], [b]) => (a < b ? -1 : 1))
      return [name, Object.fromEntries(byFunction.map(([by, all = []]) => [by, countOf(all)]))]
    }),
  )

/** The calls that both made, as often as the one that made fewer. */
const callsOf = (one: Count, other: Count) =>
  Object.entries(one.calls ?? {}).flatMap(([call, times]) => {
    const least = Math.min(times, other.calls?.[call] ?? 0)
    return least > 0 ? [[call, least] as const] : []
  })

function least(one: Count, other: Count): Count {
  const calls = callsOf(one, other)
  return {
    requests: Math.min(one.requests, other.requests),
    read: Math.min(one.read, other.read),
    written: Math.min(one.written, other.written),
    ...(calls.length > 0 && { calls: Object.fromEntries(calls) }),
  }
}

/**
 * What each function asks of the engines in each step, exact and not measured. Of several walks the least: a function
 * asks more when it has just started, and again when two of them wrote the same row in the same moment.
 */
export function countsOf(walks: Step[][]): Counts {
  const [first = {}, ...others] = walks.map(countsIn)
  for (const other of others)
    for (const [step, byFunction] of Object.entries(first))
      first[step] = Object.fromEntries(
        Object.entries(byFunction).map(([by, count]) => {
          const again = other[step]?.[by]
          return [by, again ? least(count, again) : count]
        }),
      )
  return first
}
