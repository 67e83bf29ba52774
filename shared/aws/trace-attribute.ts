import type { MessageAttributeValue } from '@aws-sdk/client-sqs'
import { traceHeaders } from '../trace.ts'

/** The `traceparent` as an attribute of a message, for the worker to continue. */
export function traceAttribute(): Record<string, MessageAttributeValue> {
  const { traceparent: StringValue } = traceHeaders()
  return StringValue ? { traceparent: { DataType: 'String', StringValue } } : {}
}
