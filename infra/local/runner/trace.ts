/**
 * The trace header of an invocation, which Lambda sets and the SDK sends along with every request: it tells whose request
 * one is. Root is the invocation's own id (a UUID) in X-Ray's spelling.
 */
export function traceOf(requestId: string): string {
  const digits = requestId.replaceAll('-', '')
  return `Root=1-${digits.slice(0, 8)}-${digits.slice(8)};Sampled=0`
}

/** The invocation that a trace header names; null when it names none. */
export function invocationIn(trace: string | string[] | undefined): string | null {
  const [, first, rest] = /Root=1-([0-9a-f]{8})-([0-9a-f]{24})/.exec(String(trace ?? '')) ?? []
  if (!first || !rest) return null
  return [first, rest.slice(0, 4), rest.slice(4, 8), rest.slice(8, 12), rest.slice(12)].join('-')
}
