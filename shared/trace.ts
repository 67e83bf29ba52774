import { AsyncLocalStorage } from 'node:async_hooks'
import { randomBytes } from 'node:crypto'

/**
 * One id for all that a person's press of a button sets going, from the browser to the last worker: the trace id of W3C
 * Trace Context (https://www.w3.org/TR/trace-context/), 32 hex digits. It says nothing of the person. It is carried
 * beside the call, not through it, so that no function has to hand it on.
 */
const carried = new AsyncLocalStorage<string>()

const traceparentForm = /^00-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$/

/** The id in a `traceparent` that somebody sent; null where it is none, however it fails to be one. */
export const requestIdIn = (traceparent: unknown): string | null =>
  (typeof traceparent === 'string' && traceparentForm.exec(traceparent)?.[1]) || null

/** The header, attribute or CloudEvents extension that carries an id on; the middle part names this hop, anew each time. */
export const traceparentOf = (requestId: string): string => `00-${requestId}-${randomBytes(8).toString('hex')}-01`

/** The id of what is being done; null outside of `continuing`. */
export const currentRequestId = (): string | null => carried.getStore() ?? null

/** Does the work under the id of a `traceparent`; under a fresh id where there is none, or none that is well formed. */
export const continuing = <T>(traceparent: unknown, work: () => T): T =>
  carried.run(requestIdIn(traceparent) ?? randomBytes(16).toString('hex'), work)

/** To spread into a stored timeline entry: what the relay makes the event's `traceparent` of. */
export function carriedOn(): { requestId?: string } {
  const requestId = currentRequestId()
  return requestId ? { requestId } : {}
}

/** To spread into the headers of a call to somebody else. */
export function traceHeaders(): { traceparent?: string } {
  const requestId = currentRequestId()
  return requestId ? { traceparent: traceparentOf(requestId) } : {}
}

/** A scheduled entry whose every turn has an id of its own. */
export const turn =
  <A extends unknown[], R>(work: (...args: A) => R) =>
  (...args: A): R =>
    continuing(null, () => work(...args))
