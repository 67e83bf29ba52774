import type { Clock } from '../../model.ts'

export type Alarms = {
  /** Calls back once the virtual clock has reached the time (epoch, ms). Returns the way to call it off. */
  at(time: number, ring: () => void): () => void
  /** Resolves after so many virtual milliseconds, or at once when the alarms stop. */
  wait(ms: number): Promise<void>
  stop(): void
}

/** Node refuses timers longer than this, ms. */
const LONGEST = 2 ** 31 - 1

/** Timers of the virtual clock: moving it rings whatever fell due, earliest first. */
export function createAlarms(clock: Pick<Clock, 'now' | 'onChange'>): Alarms {
  const pending = new Set<{ time: number; ring: () => void }>()
  let timer: NodeJS.Timeout | undefined
  let stopped = false

  function check() {
    clearTimeout(timer)
    const due = [...pending].filter(({ time }) => time <= clock.now()).sort((a, b) => a.time - b.time)
    for (const alarm of due) {
      if (pending.delete(alarm)) alarm.ring()
    }
    const next = Math.min(...[...pending].map(({ time }) => time))
    clearTimeout(timer)
    if (Number.isFinite(next)) timer = setTimeout(check, Math.min(Math.max(1, next - clock.now()), LONGEST))
  }

  function at(time: number, ring: () => void) {
    const alarm = { time, ring }
    if (stopped) ring()
    else pending.add(alarm)
    queueMicrotask(check)
    return () => void pending.delete(alarm)
  }

  clock.onChange(check)
  return {
    at,
    wait: (ms) => new Promise((resolve) => at(clock.now() + ms, resolve)),
    stop() {
      stopped = true
      clearTimeout(timer)
      for (const { ring } of pending) ring()
      pending.clear()
    },
  }
}
