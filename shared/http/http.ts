import { timingSafeEqual } from 'node:crypto'
import middy from '@middy/core'
import type { APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda'
import type { z } from 'zod'
import { now } from '../clock.ts'
import { environment, granted } from '../config.ts'
import { count, type Log, logWith } from '../log.ts'
import { faultDetails, type ProblemDetails, Refusal, refusalDetails, refuse } from '../problem.ts'
import * as problems from '../problems.ts'
import { continuing, currentRequestId } from '../trace.ts'
import { preferredLanguage } from './language.ts'
import { matchRoute } from './match.ts'
import { Reply } from './reply.ts'
import { type HttpEvent, type Request, requestOf } from './request.ts'
import type { RouteDeclaration, Routes } from './routes.ts'

type Answer<D extends RouteDeclaration> = D['reply'] extends z.ZodType ? z.input<D['reply']> : undefined
type Handle<D extends RouteDeclaration> = (request: Request<D>) => Promise<Answer<D> | Reply<Answer<D>>>
export type Handlers<R extends Routes> = { [K in keyof R]: Handle<R[K]> }

type Result = APIGatewayProxyStructuredResultV2

// Two are good at any time, so that CloudFront may change from one to the other without a request refused.
const config = environment({ ORIGIN_SECRETS: granted })
const accepted = config.ORIGIN_SECRETS.split(' ').map((secret) => Buffer.from(secret))

/** Only CloudFront knows a secret; whoever calls the gateway's own address is turned away. */
function cameThroughTheEdge(event: HttpEvent): boolean {
  const given = Buffer.from(event.headers['x-origin-secret'] ?? '')
  return accepted.some((wanted) => given.length === wanted.length && timingSafeEqual(given, wanted))
}

type Extras = { headers?: Record<string, string>; cookies?: string[] }

const problemResult = (details: ProblemDetails, { headers, cookies = [] }: Extras = {}): Result => ({
  statusCode: details.status,
  headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store', ...headers },
  ...(cookies.length > 0 && { cookies }),
  body: JSON.stringify(details),
})

const encoded = (body: unknown, gzip: string | undefined) =>
  gzip ? { body: gzip, isBase64Encoded: true } : { body: JSON.stringify(body) }

function replyOf({ cache }: RouteDeclaration, value: unknown, { headers }: Request): Reply<unknown> {
  if (value instanceof Reply) return value
  return cache?.reply(value, headers) ?? new Reply(value)
}

function resultOf(route: RouteDeclaration, value: unknown, request: Request): Result {
  const { body, options } = replyOf(route, value, request)
  if (route.cache && options.cookies) throw new Error(`${route.path} is kept for everybody: it sets no cookies`)
  const status = options.status ?? route.status ?? 200
  const hasBody = body !== undefined && status !== 204 && status !== 304
  return {
    statusCode: status,
    headers: {
      'cache-control': route.cache?.control(request.now) ?? 'no-store',
      // Said of what is unchanged too: a gateway would fill in a type of its own, and a cache could believe it.
      ...((hasBody || status === 304) && { 'content-type': 'application/json' }),
      ...(hasBody && options.gzip && { 'content-encoding': 'gzip' }),
      ...options.headers,
    },
    ...(options.cookies && { cookies: options.cookies }),
    ...(hasBody && encoded(body, options.gzip)),
  }
}

const logFor = (event: HttpEvent): Log =>
  logWith({ gatewayRequestId: event.requestContext.requestId, route: event.routeKey })

function failed(event: HttpEvent, error: unknown): Result {
  const occurrence = {
    language: preferredLanguage(event.headers['accept-language']),
    instance: event.rawPath,
    requestId: currentRequestId() ?? '',
  }
  if (error instanceof Refusal) {
    logFor(event).info('refused', { refusal: error.code })
    count('Refused', { refusal: error.code })
    return problemResult(refusalDetails(error, occurrence), error)
  }
  logFor(event).error('failed', { error })
  count('Fault')
  return problemResult(faultDetails(occurrence))
}

/** What to answer instead of 429, where a browser comes by itself and a page must say it. */
export type OverLimit<R extends Routes> = { [K in keyof R]?: (request: Request<R[K]>) => Reply<Answer<R[K]>> }
/** Counting is apart, because it brings a table and its weight along. Gives the headers that tell where a request stands, or refuses. */
type Counting<R extends Routes> = {
  keepWithin: (route: RouteDeclaration, request: Request) => Promise<Record<string, string>>
  whenOverLimit: OverLimit<R> | undefined
}

/** The one HTTP stack: correlation, edge check, routing, checking against the declaration, limits, problem details for every failure. */
export function http<const R extends Routes>(
  routes: R,
  handlers: Handlers<R>,
  { keepWithin, whenOverLimit }: Partial<Counting<R>> = {},
) {
  const limited = Object.entries(routes).find(([, { limits }]) => limits)
  if (limited && !keepWithin) throw new Error(`the route ${limited[0]} declares limits: its door is a limitedHttp`)

  const answer = async (event: HttpEvent): Promise<Result> => {
    const found = matchRoute(routes, event.requestContext.http.method, event.rawPath)
    if (!found) return refuse(problems.routeUnknown)
    const language = preferredLanguage(event.headers['accept-language'])
    const request = requestOf(found.route, {
      event,
      params: found.params,
      language,
      now: now(),
      log: logFor(event),
    })
    const handle = handlers[found.name as keyof R] as unknown as (request: Request) => Promise<unknown>
    const instead = whenOverLimit?.[found.name as keyof R] as ((request: Request) => unknown) | undefined
    try {
      const standing = keepWithin && found.route.limits ? await keepWithin(found.route, request) : {}
      const result = resultOf(found.route, await handle(request), request)
      logFor(event).info('answered', { status: result.statusCode })
      // Where one person stands is not told to the others for whom an answer is kept.
      return found.route.cache ? result : { ...result, headers: { ...result.headers, ...standing } }
    } catch (error) {
      if (!instead || !(error instanceof Refusal) || error.code !== 'too-many-requests') throw error
      return resultOf(found.route, instead(request), request)
    }
  }

  const stack = middy<HttpEvent, Result, Error, Context>()
    .before(({ event }) => (cameThroughTheEdge(event) ? undefined : refuse(problems.originNotAllowed)))
    .onError((request) => {
      request.response = failed(request.event, request.error)
    })
    .handler(answer)
  return (event: HttpEvent, context: Context): Promise<Result> =>
    continuing(event.headers.traceparent, () => stack(event, context))
}
