import { createContext, Script } from 'node:vm'
import type { EdgeRequest, Reply } from './exchange.ts'

type Value = { value: string; multiValue?: { value: string }[] }
type CloudFrontRequest = {
  method: string
  uri: string
  querystring: Record<string, Value>
  headers: Record<string, Value>
  cookies: Record<string, Value>
}
type CloudFrontResponse = {
  statusCode: number
  headers?: Record<string, Value>
  cookies?: Record<string, { value: string; attributes?: string }>
  body?: string | { encoding: 'text' | 'base64'; data: string }
}

/** What the function made of the request: another request to pass on, or the answer itself. */
type EdgeOutcome = { request: EdgeRequest } | { reply: Reply }
export type EdgeFunction = (request: EdgeRequest) => Promise<EdgeOutcome>

/** CloudFront allows about a millisecond of its own machines; this only ends a loop that never would, ms of wall time. */
const TIME_LIMIT = 2000

/**
 * Prepares a viewer-request function (cloudfront-js-2.0) from its source. It runs apart from this process's globals:
 * no network, no files, no eval, as at the edge.
 */
export function edgeFunction(source: string, log: (line: string) => void): EdgeFunction {
  const box: Record<string, unknown> = { console: { log: (...words: unknown[]) => log(words.join(' ')) } }
  const context = createContext(box, { codeGeneration: { strings: false, wasm: false } })
  new Script(source, { filename: 'viewer-request.js' }).runInContext(context, { timeout: TIME_LIMIT })
  const call = new Script('Promise.resolve(handler(JSON.parse(text))).then((outcome) => JSON.stringify(outcome))')

  return async (request) => {
    box.text = JSON.stringify(viewerRequest(request))
    const outcome = JSON.parse(await call.runInContext(context, { timeout: TIME_LIMIT }))
    if (typeof outcome?.statusCode === 'number') return { reply: replyOf(outcome) }
    return { request: { ...request, ...requestOf(outcome) } }
  }
}

function viewerRequest({ id, ip, method, path, query, headers, cookies }: EdgeRequest) {
  const request: CloudFrontRequest = {
    method,
    uri: path,
    querystring: grouped(
      query
        .split('&')
        .filter(Boolean)
        .map((pair) => {
          const [name = '', ...value] = pair.split('=')
          return { name, value: value.join('=') }
        }),
    ),
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, { value }])),
    cookies: grouped(cookies),
  }
  const context = {
    distributionDomainName: 'laptop',
    distributionId: 'LAPTOP',
    eventType: 'viewer-request',
    requestId: id,
  }
  return { version: '1.0', context, viewer: { ip }, request }
}

function requestOf({
  method,
  uri,
  querystring,
  headers,
  cookies,
}: CloudFrontRequest): Omit<EdgeRequest, 'id' | 'ip' | 'body'> {
  const query = pairs(querystring).map(({ name, value }) => (value === '' ? name : `${name}=${value}`))
  const single = Object.entries(headers).map(([name, { value }]) => [name.toLowerCase(), value])
  return { method, path: uri, query: query.join('&'), headers: Object.fromEntries(single), cookies: pairs(cookies) }
}

function replyOf({ statusCode, headers = {}, cookies = {}, body = '' }: CloudFrontResponse): Reply {
  const single = Object.entries(headers).map(([name, { value }]) => [name.toLowerCase(), value])
  const setCookies = Object.entries(cookies).map(([name, { value, attributes }]) =>
    [`${name}=${value}`, attributes].filter(Boolean).join('; '),
  )
  const { encoding, data } = typeof body === 'string' ? { encoding: 'text', data: body } : body
  return {
    status: statusCode,
    headers: { ...Object.fromEntries(single), ...(setCookies.length > 0 && { 'set-cookie': setCookies }) },
    body: Buffer.from(data, encoding === 'base64' ? 'base64' : 'utf8'),
  }
}

/** A name given more than once has its last value, and all of them in `multiValue`. */
function grouped(given: { name: string; value: string }[]): Record<string, Value> {
  const groups = Object.entries(Object.groupBy(given, ({ name }) => name))
  return Object.fromEntries(
    groups.map(([name, values = []]) => {
      const all = values.map(({ value }) => ({ value }))
      return [name, { value: all.at(-1)?.value ?? '', ...(all.length > 1 && { multiValue: all }) }]
    }),
  )
}

const pairs = (values: Record<string, Value>) =>
  Object.entries(values).flatMap(([name, { value, multiValue }]) =>
    (multiValue ?? [{ value }]).map((one) => ({ name, value: one.value })),
  )
