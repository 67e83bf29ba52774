import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { Worker } from 'node:worker_threads'
import type { FunctionModel } from '../model.ts'
import { lambdaEnvironment } from './environment.ts'
import { exited, FunctionError, timedOut } from './function-error.ts'
import type { FromWorker, ToWorker, WorkerData } from './protocol.ts'

/** Loading the bundle may take this long, apart from the function's own time-out. Lambda gives 10 s, on cores that nobody shares. */
const INIT_SECONDS = 30

export type SandboxOptions = {
  fn: FunctionModel
  env: Record<string, string>
  offset: SharedArrayBuffer
  log: (functionName: string, line: string) => void
}

/** One execution environment of one function: a worker thread that takes one event at a time. */
export class Sandbox {
  /** False once the thread has ended or has to end; such a sandbox takes no more events. */
  alive = true
  readonly #fn: FunctionModel
  readonly #worker: Worker
  #settle: { resolve: (message: FromWorker) => void; reject: (error: FunctionError) => void } | undefined
  #requestId = 'init'

  constructor({ fn, env, offset, log }: SandboxOptions) {
    this.#fn = fn
    const [file = 'index', exportName = 'handler'] = fn.handler.split('.')
    const workerData: WorkerData = {
      name: fn.name,
      arn: fn.arn,
      file: join(fn.codeDir, `${file}.mjs`),
      exportName,
      timeoutSeconds: fn.timeoutSeconds,
      offset,
    }
    this.#worker = new Worker(new URL('./worker.ts', import.meta.url), {
      name: fn.name,
      env: lambdaEnvironment(fn, env),
      execArgv: [],
      stdout: true,
      stderr: true,
      workerData,
    })
    for (const stream of [this.#worker.stdout, this.#worker.stderr])
      createInterface({ input: stream }).on('line', (line) => log(fn.name, line))
    this.#worker.on('message', (message: FromWorker) => {
      if (message.kind === 'crashed' || message.kind === 'init-failed') void this.stop()
      this.#settle?.resolve(message)
    })
    this.#worker.on('error', (error) => log(fn.name, `worker error: ${error}`))
    this.#worker.on('exit', (status) => {
      this.alive = false
      this.#settle?.reject(exited(this.#requestId, status))
    })
  }

  /** Resolves when the bundle is loaded. @throws FunctionError when it cannot be. */
  async ready(): Promise<void> {
    await this.#answer(INIT_SECONDS)
  }

  /** Takes and gives JSON text. @throws FunctionError */
  async invoke(requestId: string, payload: string): Promise<string> {
    this.#requestId = requestId
    const answer = this.#answer(this.#fn.timeoutSeconds)
    this.#worker.postMessage({ requestId, payload } satisfies ToWorker)
    const message = await answer
    return message.kind === 'done' ? message.payload : 'null'
  }

  async stop(): Promise<void> {
    this.alive = false
    await this.#worker.terminate()
  }

  async #answer(seconds: number): Promise<FromWorker> {
    const { promise, resolve, reject } = Promise.withResolvers<FromWorker>()
    this.#settle = { resolve, reject }
    const timer = setTimeout(() => {
      reject(timedOut(this.#requestId, seconds))
      void this.stop()
    }, seconds * 1000)
    try {
      const message = await promise
      if ('error' in message) throw new FunctionError(message.error)
      return message
    } finally {
      clearTimeout(timer)
      this.#settle = undefined
    }
  }
}
