/** A third party that a portal started keeps that portal's time, says so each time, and ends with it. */
export function followParent(keepTime: (clockOffsetMs: number) => void): void {
  process.on('message', (message) => {
    const { clockOffsetMs } = Object(message) as { clockOffsetMs?: unknown }
    if (typeof clockOffsetMs !== 'number') return
    keepTime(clockOffsetMs)
    process.send?.({ clockOffsetMs })
  })
  process.on('disconnect', () => process.exit(0))
}
