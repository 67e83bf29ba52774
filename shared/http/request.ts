import type { APIGatewayProxyEventV2WithJWTAuthorizer } from 'aws-lambda'
import type { z } from 'zod'
import type { Log } from '../log.ts'
import { type Person, personOf } from '../person.ts'
import { type Fault, refuse } from '../problem.ts'
import * as problems from '../problems.ts'
import type { Language } from '../text.ts'
import { type Idempotency, idempotencyKeyPattern, idempotencyOf } from './idempotency.ts'
import type { RouteDeclaration } from './routes.ts'

export type HttpEvent = APIGatewayProxyEventV2WithJWTAuthorizer

type Of<S> = S extends z.ZodType ? z.output<S> : undefined
type Signed<A> = A extends 'open' | 'partner' ? Person | null : Person

/** What a handler gets: everything checked against the route's declaration. */
export type Request<D extends RouteDeclaration = RouteDeclaration> = {
  params: Of<D['params']>
  query: Of<D['query']>
  body: Of<D['body']>
  /** The body's exact text. */
  raw: string
  headers: Record<string, string>
  cookies: Record<string, string>
  person: Signed<D['access']>
  language: Language
  idempotency: D extends { idempotent: true } ? Idempotency : undefined
  now: Date
  log: Log
}

const bodyLimit = 256 * 1024
const nestingLimit = 12

/** Faults of a body, query or path in the caller's terms, one per place. */
export const faultsOf = (error: z.ZodError, root = ''): Fault[] =>
  error.issues.flatMap((issue) => {
    const paths = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path]
    return paths.map((path) => ({
      pointer: root + path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join(''),
      code: issue.code === 'unrecognized_keys' ? 'unknown' : issue.code,
      detail: { vi: viDetail(issue), en: issue.message },
    }))
  })

function viDetail(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') return 'Trường này không có trong yêu cầu'
  if (issue.code === 'too_small') return `Quá ngắn hoặc quá nhỏ (tối thiểu ${issue.minimum})`
  if (issue.code === 'too_big') return `Quá dài hoặc quá lớn (tối đa ${issue.maximum})`
  if (issue.code === 'invalid_type') return 'Thiếu hoặc sai kiểu dữ liệu'
  return 'Giá trị không đúng định dạng'
}

function parsed<S extends z.ZodType>(schema: S, value: unknown, root: string): z.output<S> {
  const read = schema.safeParse(value)
  return read.success ? read.data : refuse(problems.requestInvalid, { faults: faultsOf(read.error, root) })
}

const tooDeep = (value: unknown, depth = 0): boolean =>
  depth > nestingLimit ||
  (typeof value === 'object' && value !== null && Object.values(value).some((one) => tooDeep(one, depth + 1)))

/** JSON may escape half a letter (a lone surrogate): no table keeps it, no URL and no receipt can name it. */
const isWhole = (value: unknown): boolean => {
  if (typeof value === 'string') return value.isWellFormed()
  return (
    typeof value !== 'object' ||
    value === null ||
    Object.entries(value).every(([name, one]) => name.isWellFormed() && isWhole(one))
  )
}

const notJson = { vi: 'Nội dung gửi lên không phải JSON hợp lệ', en: 'The body is not valid JSON' }
const nestedTooDeep = {
  vi: `Nội dung gửi lên lồng nhau quá sâu (tối đa ${nestingLimit} cấp)`,
  en: `The body is nested too deeply (at most ${nestingLimit} levels)`,
}

/** The value of a JSON text of bounded depth; refuses anything else. */
export function parseJson(raw: string): unknown {
  let value: unknown
  try {
    value = JSON.parse(raw)
  } catch (cause) {
    return refuse(problems.requestInvalid, { cause, detail: notJson })
  }
  if (tooDeep(value)) return refuse(problems.requestInvalid, { detail: nestedTooDeep })
  return isWhole(value) ? value : refuse(problems.requestInvalid, { detail: notJson })
}

/** The text as it came, unless it is larger than so many bytes. */
export function notLarger(raw: string, limit: number): string {
  if (Buffer.byteLength(raw) <= limit) return raw
  const kilobytes = limit / 1024
  return refuse(problems.requestTooLarge, {
    detail: { vi: `Nội dung gửi lên tối đa ${kilobytes} KB`, en: `The body may have at most ${kilobytes} KB` },
  })
}

export function rawBody(event: HttpEvent): string {
  const raw = event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64').toString('utf8') : (event.body ?? '')
  return notLarger(raw, bodyLimit)
}

const cookiesOf = (event: HttpEvent) =>
  Object.fromEntries(
    (event.cookies ?? []).map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]),
  )

function signedIn(route: RouteDeclaration, event: HttpEvent): Person | null {
  const person = personOf(event.requestContext.authorizer?.jwt?.claims)
  if (route.access === 'open' || route.access === 'partner') return person
  if (!person) return refuse(problems.signInNeeded)
  return person.roles.includes(route.access) ? person : refuse(problems.roleMissing)
}

type Arrival = {
  event: HttpEvent
  params: Record<string, string>
  language: Language
  now: Date
  log: Log
}

/** Checks an event against its route; the first refusal found is thrown. */
export function requestOf(route: RouteDeclaration, arrival: Arrival): Request {
  const { event, params, ...rest } = arrival
  const person = signedIn(route, event)
  const raw = rawBody(event)
  const key = event.headers['idempotency-key']
  if (route.idempotent && !key) refuse(problems.idempotencyKeyMissing)
  if (route.idempotent && key && !idempotencyKeyPattern.test(key)) refuse(problems.idempotencyKeyInvalid)
  return {
    ...rest,
    person,
    raw,
    headers: event.headers as Record<string, string>,
    cookies: cookiesOf(event),
    params: route.params && (parsed(route.params, params, '/path') as never),
    query: route.query && (parsed(route.query, event.queryStringParameters ?? {}, '/query') as never),
    body: (route.body && !route.raw ? parsed(route.body, raw === '' ? {} : parseJson(raw), '') : undefined) as never,
    idempotency: (route.idempotent && key && person
      ? idempotencyOf(person.id, event.rawPath, key, raw)
      : undefined) as never,
  } as Request
}
