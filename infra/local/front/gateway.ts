import { randomUUID } from 'node:crypto'
import type { ApiModel } from '../model.ts'
import { FunctionError } from '../runner/function-error.ts'
import type { Runner } from '../runner/runner.ts'
import { type EdgeRequest, jsonReply, type Reply } from './exchange.ts'
import { gatewayEvent } from './gateway-event.ts'
import { gatewayResponse, serverError } from './gateway-response.ts'
import type { jwtAuthorizer } from './jwt-authorizer.ts'
import { routeTable } from './route-table.ts'
import { throttles } from './throttle.ts'

/** An HTTP API's own limits: request line and headers, bytes; the integration's time, ms. */
const HEADER_LIMIT = 10_240
const INTEGRATION_MS = 30_000

type GatewayOptions = {
  api: Pick<ApiModel, 'id' | 'endpoint' | 'routes' | 'throttle'>
  runner: Pick<Runner, 'invoke'>
  authorize: ReturnType<typeof jwtAuthorizer>
  now: () => number
}

/** One HTTP API with its $default stage. Answers what the gateway itself would answer when it does not reach the function. */
export function httpApi({ api, runner, authorize, now }: GatewayOptions) {
  const find = routeTable(api.routes)
  const passes = throttles(api.throttle, now)

  return async (request: EdgeRequest): Promise<Reply> => {
    if (headerSize(request) > HEADER_LIMIT) return jsonReply(431, { message: 'Request Header Fields Too Large' })
    const path = decoded(request.path)
    const match = path === null ? null : find(request.method, path)
    if (path === null || !match) return jsonReply(404, { message: 'Not Found' })
    if (!passes(match.route.routeKey)) return jsonReply(429, { message: 'Too Many Requests' })
    const authorizer =
      match.route.authorizer && (await authorize(match.route.authorizer, request.headers.authorization))
    if (authorizer && 'status' in authorizer) return authorizer

    if (match.route.forbidden !== undefined) return serverError()
    const requestId = randomUUID()
    const event = gatewayEvent({
      request,
      path,
      match,
      api,
      authorizer: authorizer ?? undefined,
      requestId,
      now: now(),
    })
    const reply = await inTime(
      runner.invoke(match.route.functionArn, event).then(gatewayResponse, (error) => {
        if (error instanceof FunctionError) return serverError()
        throw error
      }),
    )
    return { ...reply, headers: { ...reply.headers, 'apigw-requestid': requestId } }
  }
}

async function inTime(reply: Promise<Reply>): Promise<Reply> {
  const { promise: late, resolve } = Promise.withResolvers<Reply>()
  const timer = setTimeout(() => resolve(jsonReply(503, { message: 'Service Unavailable' })), INTEGRATION_MS)
  try {
    return await Promise.race([reply, late])
  } finally {
    clearTimeout(timer)
  }
}

function headerSize({ method, path, query, headers, cookies }: EdgeRequest): number {
  const line = `${method} ${path}?${query} HTTP/1.1`
  const fields = Object.entries(headers).map(([name, value]) => name + value)
  return Buffer.byteLength([line, ...fields, ...cookies.map(({ name, value }) => name + value)].join(''))
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path)
  } catch {
    return null
  }
}
