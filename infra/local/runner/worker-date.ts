/** Lets `Date` of this thread follow the offset that the runner keeps in shared memory, so a move is seen at once everywhere. */
export function followVirtualClock(offset: SharedArrayBuffer) {
  const machineDate = globalThis.Date
  const cell = new BigInt64Array(offset)
  const now = () => machineDate.now() + Number(Atomics.load(cell, 0))
  const date = new Proxy(machineDate, {
    construct: (target, args, self) => Reflect.construct(target, args.length === 0 ? [now()] : args, self),
    apply: () => new machineDate(now()).toString(),
    get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
  })
  Object.defineProperty(machineDate.prototype, 'constructor', { value: date, writable: true, configurable: true })
  globalThis.Date = date
}
