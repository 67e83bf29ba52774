import { like } from './wildcard.ts'

/** What is known about a request besides action and resource, by lower-case key: `kms:viaservice`. */
export type Context = Record<string, string>

type Operator = (actual: string | undefined, values: string[]) => boolean

const some =
  (matches: (value: string, actual: string) => boolean): Operator =>
  (actual, values) =>
    actual !== undefined && values.some((value) => matches(value, actual))

/** A key that the request does not have fails each of these, as with AWS. */
export const operators: Record<string, Operator> = {
  StringEquals: some((value, actual) => value === actual),
  StringLike: some(like),
  // ArnEquals takes wildcards too and is the same as ArnLike.
  ArnEquals: some(arnLike),
  ArnLike: some(arnLike),
  Bool: some((value, actual) => value.toLowerCase() === actual.toLowerCase()),
}

function arnLike(pattern: string, actual: string): boolean {
  const [wanted, given] = [segments(pattern), segments(actual)]
  return wanted.length === given.length && wanted.every((part, at) => like(part, given[at] ?? ''))
}

/** The six parts of an ARN; a wildcard in one does not reach into the next, but the last holds colons of its own. */
const segments = (arn: string) => {
  const parts = arn.split(':')
  return parts.length <= 6 ? parts : [...parts.slice(0, 5), parts.slice(5).join(':')]
}

/** A pattern of a Resource element; `*` alone is any. */
export const resourceLike = (pattern: string, resource: string) =>
  pattern === '*' || pattern === resource || arnLike(pattern, resource)
