import type { Item } from '../../shared/aws/documents.ts'
import { type CloudEvent, cloudEvent } from '../../shared/event.ts'
import { continuing, traceHeaders, traceparentOf } from '../../shared/trace.ts'

/**
 * A timeline entry as the event that it is; what else stands in the entry (the actor) stays inside.
 * @throws ZodError when the entry is damaged
 */
export function eventOf({ id, source, type, subject, time, data }: Item): CloudEvent {
  const envelope = { specversion: '1.0', datacontenttype: 'application/json', ...traceHeaders() }
  return cloudEvent.parse({ ...envelope, id, source, type, subject, time, data })
}

/** Does something about an entry under the id of the request that wrote it. */
export const inItsName = <T>({ requestId }: Item, work: () => Promise<T>): Promise<T> =>
  continuing(typeof requestId === 'string' ? traceparentOf(requestId) : null, work)
