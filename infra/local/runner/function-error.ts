/** What Lambda puts into the payload of a failed invocation (`X-Amz-Function-Error: Unhandled`). */
export type FunctionErrorPayload = { errorType: string; errorMessage: string; trace: string[] }

/** A function failed: it threw, ran out of time, ended its process or could not be loaded. */
export class FunctionError extends Error {
  readonly payload: FunctionErrorPayload

  constructor(payload: FunctionErrorPayload) {
    super(payload.errorMessage)
    this.name = payload.errorType
    this.payload = payload
  }
}

/** The payload for anything thrown, shaped as Lambda's Node runtime shapes it. */
export function describeError(thrown: unknown): FunctionErrorPayload {
  if (!(thrown instanceof Error)) return { errorType: typeof thrown, errorMessage: String(thrown), trace: [] }
  return { errorType: thrown.name, errorMessage: thrown.message, trace: thrown.stack?.split('\n') ?? [] }
}

export const timedOut = (requestId: string, seconds: number) =>
  new FunctionError({
    errorType: 'Sandbox.Timedout',
    errorMessage: `RequestId: ${requestId} Error: Task timed out after ${seconds.toFixed(2)} seconds`,
    trace: [],
  })

export const exited = (requestId: string, status: number) =>
  new FunctionError({
    errorType: 'Runtime.ExitError',
    errorMessage: `RequestId: ${requestId} Error: Runtime exited with error: exit status ${status}`,
    trace: [],
  })
