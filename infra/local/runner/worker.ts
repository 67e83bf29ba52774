/** Runs in a worker thread: loads one bundle as Lambda's Node runtime does, then answers one event after the other. */
import { pathToFileURL } from 'node:url'
import { parentPort, workerData } from 'node:worker_threads'
import { lambdaContext } from './context.ts'
import { describeError } from './function-error.ts'
import type { FromWorker, ToWorker, WorkerData } from './protocol.ts'
import { traceOf } from './trace.ts'
import { followVirtualClock } from './worker-date.ts'

type Handler = (event: unknown, context: unknown) => unknown

const settings = workerData as WorkerData
const send = (message: FromWorker) => parentPort?.postMessage(message)

process.on('uncaughtException', (thrown) => {
  send({ kind: 'crashed', error: describeError(thrown) })
  process.exit(129)
})
process.on('unhandledRejection', (reason) => {
  const error = { ...describeError(reason), errorType: 'Runtime.UnhandledPromiseRejection' }
  send({ kind: 'crashed', error })
  process.exit(128)
})

async function load(): Promise<Handler> {
  const bundle = (await import(pathToFileURL(settings.file).href)) as Record<string, unknown>
  const handler = bundle[settings.exportName]
  if (typeof handler === 'function') return handler as Handler
  const missing = new Error(`${settings.file}: ${settings.exportName} is undefined or not exported`)
  missing.name = 'Runtime.HandlerNotFound'
  throw missing
}

followVirtualClock(settings.offset)
try {
  const handler = await load()
  parentPort?.on('message', async ({ requestId, payload }: ToWorker) => {
    process.env._X_AMZN_TRACE_ID = traceOf(requestId)
    try {
      const answer = await handler(JSON.parse(payload), lambdaContext(settings, requestId))
      send({ kind: 'done', payload: JSON.stringify(answer) ?? 'null' })
    } catch (thrown) {
      send({ kind: 'failed', error: describeError(thrown) })
    }
  })
  send({ kind: 'ready' })
} catch (thrown) {
  send({ kind: 'init-failed', error: describeError(thrown) })
}
