import type { FunctionErrorPayload } from './function-error.ts'

/** What a worker is started with. `offset` is one BigInt64 of milliseconds, shared by all workers: the virtual clock. */
export type WorkerData = {
  name: string
  arn: string
  file: string
  exportName: string
  timeoutSeconds: number
  offset: SharedArrayBuffer
}

/** Payloads travel as JSON text, as they do through Lambda: nothing richer than JSON survives. */
export type ToWorker = { requestId: string; payload: string }

export type FromWorker =
  | { kind: 'ready' }
  | { kind: 'init-failed'; error: FunctionErrorPayload }
  | { kind: 'done'; payload: string }
  | { kind: 'failed'; error: FunctionErrorPayload }
  /** As 'failed', and the thread is ending: an error that no handler caught. */
  | { kind: 'crashed'; error: FunctionErrorPayload }
