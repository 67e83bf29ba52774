import type { Clock } from './model.ts'

const machineDate = globalThis.Date

/**
 * Makes the portal's virtual clock and lets `Date` of this process follow it, so that the engines and fronts
 * that live here judge expiry, signatures and visibility by the portal's time.
 */
export function createClock(): Clock & { restore(): void } {
  let offset = 0
  const listeners: ((offsetMs: number) => void)[] = []
  const followers: ((offsetMs: number) => Promise<void>)[] = []
  let moved = Promise.resolve()
  const now = () => machineDate.now() + offset
  globalThis.Date = new Proxy(machineDate, {
    construct: (target, args, self) => Reflect.construct(target, args.length === 0 ? [now()] : args, self),
    apply: () => new machineDate(now()).toString(),
    get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
  })
  const advance = (ms: number) => {
    offset += ms
    for (const listener of listeners) listener(offset)
  }
  return {
    now,
    offsetMs: () => offset,
    advance,
    advanceForAll(ms) {
      moved = moved.then(async () => {
        await Promise.all(followers.map((follow) => follow(offset + ms)))
        advance(ms)
      })
      return moved
    },
    onAdvance: (follow) => void followers.push(follow),
    onChange: (listener) => void listeners.push(listener),
    restore() {
      globalThis.Date = machineDate
    },
  }
}
