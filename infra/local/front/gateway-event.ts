import type { RouteModel } from '../model.ts'
import type { EdgeRequest } from './exchange.ts'
import type { Authorization } from './jwt-authorizer.ts'
import type { RouteMatch } from './route-table.ts'

type Arrival = {
  request: EdgeRequest
  /** Decoded: an HTTP API decodes the path before it matches and hands it over so. */
  path: string
  match: RouteMatch<RouteModel>
  api: { id: string; endpoint: string }
  authorizer: Authorization | undefined
  requestId: string
  now: number
}

/** Bodies of these types travel as text, any other as base64, as an HTTP API does. */
const TEXT = /^(text\/.*|application\/(json|javascript|xml|[^;]+\+(json|xml)))\s*(;|$)/

/** The event of payload format 2.0. */
export function gatewayEvent({ request, path, match, api, authorizer, requestId, now }: Arrival) {
  const { method, query, headers, cookies, body } = request
  const domainName = new URL(api.endpoint).host
  const text = TEXT.test(headers['content-type'] ?? 'text/plain')
  const parameters = queryParameters(query)
  return {
    version: '2.0',
    routeKey: match.route.routeKey,
    rawPath: path,
    rawQueryString: query,
    ...(cookies.length > 0 && { cookies: cookies.map(({ name, value }) => `${name}=${value}`) }),
    headers: { ...headers, host: domainName },
    ...(parameters && { queryStringParameters: parameters }),
    requestContext: {
      accountId: '000000000000',
      apiId: api.id,
      ...(authorizer && { authorizer }),
      domainName,
      domainPrefix: api.id,
      http: {
        method,
        path,
        protocol: 'HTTP/1.1',
        sourceIp: request.ip,
        userAgent: headers['user-agent'] ?? '',
      },
      requestId,
      routeKey: match.route.routeKey,
      stage: '$default',
      time: requestTime(now),
      timeEpoch: now,
    },
    ...(Object.keys(match.pathParameters).length > 0 && { pathParameters: match.pathParameters }),
    ...(body.length > 0 && { body: body.toString(text ? 'utf8' : 'base64') }),
    isBase64Encoded: body.length > 0 && !text,
  }
}

function queryParameters(query: string): Record<string, string> | undefined {
  if (query === '') return undefined
  const all = new URLSearchParams(query)
  return Object.fromEntries([...new Set(all.keys())].map((name) => [name, all.getAll(name).join(',')]))
}

/** `22/Nov/2026:07:42:00 +0000` */
function requestTime(now: number): string {
  const [, day, month, year, time] = /^\w+, (\d+) (\w+) (\d+) (\S+)/.exec(new Date(now).toUTCString()) ?? []
  return `${day}/${month}/${year}:${time} +0000`
}
