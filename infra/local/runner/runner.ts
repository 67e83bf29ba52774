import { randomUUID } from 'node:crypto'
import type { Clock, FunctionModel } from '../model.ts'
import { FunctionError } from './function-error.ts'
import { Pool } from './pool.ts'
import { Sandbox } from './sandbox.ts'

export type Runner = {
  /**
   * Runs a function with a JSON event and gives its answer.
   * @throws FunctionError when the function failed as Lambda would report it (`payload` has Lambda's shape)
   */
  invoke(arn: string, event: unknown): Promise<unknown>
  /** Tells after each invocation, failed or not, that the function may have written something. Returns the way to stop listening. */
  onSettled(listener: () => void): () => void
  /** How many invocations have begun since the start, and how many of them are not over yet. */
  activity(): { begun: number; running: number }
  /** Ends the worker that is busy with this invocation, which fails as one whose process ended; false when there is none. */
  terminate(requestId: string): Promise<boolean>
  stop(): Promise<void>
}

export type RunnerOptions = {
  functions: FunctionModel[]
  /** All that the function finds in its environment, beside what Lambda sets itself. */
  environmentFor: (fn: FunctionModel) => Record<string, string>
  clock: Pick<Clock, 'offsetMs' | 'onChange'>
  /** Takes one line of a function's output. */
  log: (functionName: string, line: string) => void
}

/** Lambda's limit of a synchronous event and of its answer, bytes. */
const PAYLOAD_LIMIT = 6 * 1024 * 1024

/** Runs the bundles as Lambda does: one worker thread per execution environment, started when first needed. */
export function createRunner({ functions, environmentFor, clock, log }: RunnerOptions): Runner {
  const offset = new SharedArrayBuffer(8)
  const follow = () => Atomics.store(new BigInt64Array(offset), 0, BigInt(Math.round(clock.offsetMs())))
  follow()
  clock.onChange(follow)

  const listeners = new Set<() => void>()
  const startOf = (fn: FunctionModel) => () => new Sandbox({ fn, env: environmentFor(fn), offset, log })
  const count = { begun: 0, running: 0 }
  const byArn = new Map(functions.map((fn) => [fn.arn, { fn, pool: new Pool(startOf(fn)) }]))

  async function invoke(arn: string, event: unknown) {
    const target = byArn.get(arn)
    if (!target) throw new Error(`No function ${arn} in the templates`)
    const requestId = randomUUID()
    count.begun++
    count.running++
    try {
      const answer = await target.pool.invoke(
        requestId,
        within(JSON.stringify(event) ?? 'null', 'RequestEntityTooLarge'),
      )
      return JSON.parse(within(answer, 'Function.ResponseSizeTooLarge'))
    } catch (error) {
      if (error instanceof FunctionError) log(target.fn.name, `ERROR ${requestId} ${JSON.stringify(error.payload)}`)
      throw error
    } finally {
      count.running--
      for (const listener of listeners) listener()
    }
  }

  return {
    invoke,
    onSettled(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    activity: () => ({ ...count }),
    async terminate(requestId) {
      const ended = await Promise.all([...byArn.values()].map(({ pool }) => pool.terminate(requestId)))
      return ended.includes(true)
    },
    async stop() {
      await Promise.all([...byArn.values()].map(({ pool }) => pool.stop()))
    },
  }
}

function within(payload: string, errorType: string): string {
  if (Buffer.byteLength(payload) <= PAYLOAD_LIMIT) return payload
  throw new FunctionError({ errorType, errorMessage: `Payload exceeds ${PAYLOAD_LIMIT} bytes`, trace: [] })
}
