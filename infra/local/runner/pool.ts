import type { Sandbox } from './sandbox.ts'

type Job = { requestId: string; payload: string; resolve: (payload: string) => void; reject: (error: unknown) => void }

/** How many sandboxes one function may have at once, where Lambda would add them without end. */
const LIMIT = 4
/** A second sandbox costs a start: events wait this long for a busy one before the pool grows. */
const PATIENCE_MS = 100
/** A sandbox beyond the first is ended after this time without work. */
const IDLE_MS = 60_000

/** The sandboxes of one function: none until the first event, more when events have to wait. */
export class Pool {
  readonly #start: () => Sandbox
  readonly #waiting: Job[] = []
  readonly #idle: Sandbox[] = []
  readonly #all = new Set<Sandbox>()
  readonly #running = new Map<string, Sandbox>()
  #growing: NodeJS.Timeout | undefined

  constructor(start: () => Sandbox) {
    this.#start = start
  }

  invoke(requestId: string, payload: string): Promise<string> {
    const { promise, resolve, reject } = Promise.withResolvers<string>()
    this.#waiting.push({ requestId, payload, resolve, reject })
    this.#assign()
    return promise
  }

  /** Ends the sandbox that works on this event, as if the machine below it had failed; false when none does. */
  async terminate(requestId: string): Promise<boolean> {
    const sandbox = this.#running.get(requestId)
    await sandbox?.stop()
    return sandbox !== undefined
  }

  async stop(): Promise<void> {
    clearTimeout(this.#growing)
    for (const job of this.#waiting.splice(0)) job.reject(new Error('The runner has stopped'))
    await Promise.all([...this.#all].map((sandbox) => sandbox.stop()))
  }

  #assign() {
    for (const sandbox of this.#idle.filter(({ alive }) => !alive)) this.#drop(sandbox)
    while (this.#waiting.length > 0) {
      const sandbox = this.#idle.pop()
      if (!sandbox) return this.#grow()
      const job = this.#waiting.shift()
      if (job) void this.#run(sandbox, job)
    }
  }

  #grow() {
    if (this.#all.size === 0) return void this.#add()
    if (this.#all.size >= LIMIT) return
    this.#growing ??= setTimeout(() => {
      this.#growing = undefined
      if (this.#waiting.length > 0 && this.#all.size < LIMIT) void this.#add()
    }, PATIENCE_MS)
  }

  async #add() {
    const sandbox = this.#start()
    this.#all.add(sandbox)
    try {
      await sandbox.ready()
      this.#idle.push(sandbox)
    } catch (error) {
      this.#drop(sandbox)
      this.#waiting.shift()?.reject(error)
    }
    this.#assign()
  }

  async #run(sandbox: Sandbox, job: Job) {
    this.#running.set(job.requestId, sandbox)
    try {
      job.resolve(await sandbox.invoke(job.requestId, job.payload))
    } catch (error) {
      job.reject(error)
    }
    this.#running.delete(job.requestId)
    if (sandbox.alive) this.#rest(sandbox)
    else this.#drop(sandbox)
    this.#assign()
  }

  #rest(sandbox: Sandbox) {
    this.#idle.push(sandbox)
    if (this.#all.size === 1) return
    setTimeout(() => {
      if (this.#all.size === 1 || this.#idle[0] !== sandbox) return
      this.#drop(sandbox)
      void sandbox.stop()
    }, IDLE_MS).unref()
  }

  #drop(sandbox: Sandbox) {
    this.#all.delete(sandbox)
    const place = this.#idle.indexOf(sandbox)
    if (place >= 0) this.#idle.splice(place, 1)
  }
}
