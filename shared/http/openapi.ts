import * as z from 'zod'
import type { ProblemDetails, RefusalCode } from '../problem.ts'
import * as problems from '../problems.ts'
import { idempotencyKeyPattern } from './idempotency.ts'
import { limitHeaders } from './limit.ts'
import type { RouteDeclaration, Routes } from './routes.ts'

/** The schema of every refusal; apart from the type so that no function loads it. */
const problemDetails: z.ZodType<ProblemDetails> = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string().optional(),
  instance: z.string(),
  code: z.string(),
  requestId: z.string(),
  errors: z.array(z.object({ pointer: z.string(), code: z.string(), detail: z.string() })).optional(),
})

const jsonSchema = (schema: z.ZodType, io: 'input' | 'output') => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any', target: 'draft-2020-12' })
  return rest
}

const json = (schema: z.ZodType, io: 'input' | 'output') => ({ 'application/json': { schema: jsonSchema(schema, io) } })

function parametersOf(place: 'path' | 'query', object: z.ZodObject | undefined) {
  if (!object) return []
  const { properties = {}, required = [] } = jsonSchema(object, 'input') as { properties?: object; required?: string[] }
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema,
  }))
}

const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  required: true,
  description: 'A key of your own for this request. The same key gives the same answer; with another body, 409.',
  schema: { type: 'string', minLength: 1, maxLength: 255, pattern: idempotencyKeyPattern.source },
}

/** What every door may refuse beside its own refusals. */
function refusalsOf({ access, refusals = [], body, idempotent, limits }: RouteDeclaration) {
  return [
    'request-invalid' as const,
    ...(access === 'open' || access === 'partner' ? [] : (['sign-in-needed'] as const)),
    ...(access === 'officer' || access === 'administrator' ? (['role-missing'] as const) : []),
    ...(body ? (['request-too-large', 'origin-not-allowed'] as const) : []),
    ...(idempotent ? (['idempotency-key-missing', 'idempotency-key-invalid'] as const) : []),
    ...(limits ? (['too-many-requests'] as const) : []),
    ...refusals,
  ]
}

const text = (description: string, example: string) => ({ description, schema: { type: 'string' }, example })

const keptHeaders = {
  'Cache-Control': text(
    'For how long anyone may keep the answer; never past midnight in Vietnam',
    'public, max-age=20, stale-while-revalidate=20, stale-if-error=3600',
  ),
  ETag: text('Send it back as If-None-Match: 304 when the answer is still the same', '"kG8hJ2mQ7Yd0vXc4Rb1nTz"'),
}

/**
 * What a limited route tells of its limits, with each answer; when to try again, with a refusal. An answer that is kept
 * for everybody tells nobody's limits.
 */
function headersOf({ limits, cache }: RouteDeclaration, status: number) {
  if (cache && status !== 429) return keptHeaders
  if (!limits) return undefined
  const standings = limits.map((limit) => ({ limit, used: status === 429 ? limit.most : 1, left: 60 }))
  const { 'ratelimit-policy': policy = '', ratelimit = '' } = limitHeaders(standings)
  return {
    'RateLimit-Policy': text('How often one may ask: quota and window in seconds, by whom is counted', policy),
    RateLimit: text('What is left of it, and the seconds until there is more', ratelimit),
    ...(status === 429 && { 'Retry-After': { description: 'Seconds to wait', schema: { type: 'integer' } } }),
  }
}

const byCode = Object.fromEntries(Object.values(problems).map((one) => [one.code, one])) as Record<
  RefusalCode,
  problems.Problem
>

function responsesOf(route: RouteDeclaration) {
  const byStatus = Map.groupBy(refusalsOf(route), (code) => byCode[code].status)
  const refused = [...byStatus].map(([status, codes]) => [
    String(status),
    {
      description: codes.map((code) => `\`${code}\`: ${byCode[code].title.en}`).join('; '),
      ...(status === 429 && { headers: headersOf(route, status) }),
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    },
  ])
  const success = route.status ?? 200
  const headers = headersOf(route, success)
  const accepted = {
    description: route.summary.en,
    ...(headers && { headers }),
    ...(route.reply && { content: json(route.reply, 'output') }),
  }
  const unchanged = route.cache && { 304: { description: 'The answer that the ETag names is still the same' } }
  return { [String(success)]: accepted, ...unchanged, ...Object.fromEntries(refused) }
}

function operationOf(name: string, tag: string, route: RouteDeclaration) {
  const body = route.bodyDocument?.() ?? route.body
  return {
    operationId: `${tag}.${name}`,
    tags: [tag],
    summary: route.summary.en,
    'x-summary-vi': route.summary.vi,
    'x-access': route.access,
    ...(route.limits && { 'x-limits': route.limits }),
    ...(route.cache && { 'x-kept': route.cache }),
    parameters: [
      ...parametersOf('path', route.params),
      ...parametersOf('query', route.query),
      ...(route.idempotent ? [idempotencyKey] : []),
    ],
    ...(body && { requestBody: { required: true, content: json(body, 'input') } }),
    security: route.access === 'open' ? [] : [{ [route.access === 'partner' ? 'webhookSignature' : 'session']: [] }],
    responses: responsesOf(route),
  }
}

/** OpenAPI 3.1 of all doors; the tag of a door is its key. */
export function openApiDocument(doors: Record<string, Routes>): object {
  const paths: Record<string, Record<string, object>> = {}
  for (const [tag, routes] of Object.entries(doors)) {
    for (const [name, route] of Object.entries(routes)) {
      paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: operationOf(name, tag, route) }
    }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'National Public Service Portal',
      version: '1',
      description:
        'Find, file, pay and follow public services. Texts follow Accept-Language: vi or en. Times are RFC 3339, money is an integer of đồng.',
    },
    servers: [{ url: '/' }],
    paths,
    components: {
      schemas: { Problem: jsonSchema(problemDetails, 'output') },
      securitySchemes: {
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: '__Host-access',
          description: 'Set by signing in; never readable by scripts.',
        },
        webhookSignature: {
          type: 'apiKey',
          in: 'header',
          name: 'webhook-signature',
          description: 'Standard Webhooks: webhook-id, webhook-timestamp, webhook-signature.',
        },
      },
    },
  }
}
