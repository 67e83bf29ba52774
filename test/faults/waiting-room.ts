/**
 * Where people wait for what the portal does by itself. They look again when they are called, not all the time: a
 * portal that is asked all the time is never quiet, and nobody could tell when to let time pass.
 */
export class WaitingRoom {
  #waiting: { look: () => void; forDays: boolean }[] = []
  #closed = false
  /** How many have got what they waited for. */
  served = 0

  get size(): number {
    return this.#waiting.length
  }

  /** Whether nobody is here who waits for less than days. */
  get isForDays(): boolean {
    return this.#waiting.every(({ forDays }) => forDays)
  }

  /** Lets everybody look again. */
  call(): void {
    for (const { look } of this.#waiting.splice(0)) look()
  }

  /** Nobody waits any longer. */
  close(): void {
    this.#closed = true
    this.call()
  }

  /** @throws with what was last seen when it will not come any more */
  async until<T>(ask: () => Promise<T>, there: (seen: T) => boolean, what: string, forDays = false): Promise<T> {
    for (;;) {
      const seen = await ask()
      if (there(seen)) {
        this.served += 1
        return seen
      }
      if (this.#closed) throw new Error(`${what} did not come about; last seen: ${JSON.stringify(seen)}`)
      await new Promise<void>((resolve) => void this.#waiting.push({ look: resolve, forDays }))
    }
  }
}
