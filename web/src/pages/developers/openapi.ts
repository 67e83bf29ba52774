import { queryOptions } from '@tanstack/react-query'
import { api } from '../../api/client.ts'

/** The part of OpenAPI 3.1 (JSON Schema 2020-12) that the portal's own document uses. */
export type Schema = {
  $ref?: string
  type?: string | string[]
  format?: string
  description?: string
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  enum?: unknown[]
  const?: unknown
  anyOf?: Schema[]
  oneOf?: Schema[]
  allOf?: Schema[]
  additionalProperties?: boolean | Schema
  pattern?: string
  minLength?: number
  maxLength?: number
  minimum?: number
  maximum?: number
  examples?: unknown[]
  default?: unknown
}
type Media = { schema?: Schema; example?: unknown; examples?: Record<string, { value?: unknown }> }
type Content = { description?: string; required?: boolean; content?: Record<string, Media> }
export type Parameter = { name: string; in: string; required?: boolean; description?: string; schema?: Schema }
export type Operation = {
  operationId?: string
  summary?: string
  'x-summary-vi'?: string
  'x-access'?: string
  description?: string
  tags?: string[]
  parameters?: Parameter[]
  requestBody?: Content
  responses?: Record<string, Content & { $ref?: string }>
  security?: Record<string, string[]>[]
}
export type OpenApi = {
  openapi: string
  info: { title: string; version: string; description?: string }
  paths: Record<string, Record<string, Operation>>
  components?: { schemas?: Record<string, Schema>; responses?: Record<string, Content> }
}

export const openApiQuery = queryOptions({
  queryKey: ['openapi'],
  queryFn: () => api.get<OpenApi>('/openapi.json'),
  staleTime: Number.POSITIVE_INFINITY,
})

export type Call = { id: string; method: string; path: string; operation: Operation }

const methods = ['get', 'post', 'put', 'patch', 'delete']

/** Operations by their first tag or, without tags, by the first word after the version. */
export function groupsOf({ paths }: OpenApi): Map<string, Call[]> {
  const calls = Object.entries(paths).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const operation = item[method]
      if (!operation) return []
      const id = operation.operationId ?? `${method}${path.replace(/[^a-z0-9]+/gi, '-')}`
      return [{ id, method, path, operation }]
    }),
  )
  return Map.groupBy(calls, ({ operation, path }) => operation.tags?.[0] ?? path.split('/')[3] ?? 'portal')
}

/** Follows `#/components/…`; an address that leads nowhere gives undefined. */
export function resolve<T>(document: OpenApi, ref: string): T | undefined {
  return ref
    .replace(/^#\//, '')
    .split('/')
    .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], document) as T | undefined
}

export const exampleOf = (media: Media | undefined): unknown =>
  media?.example ?? Object.values(media?.examples ?? {})[0]?.value ?? media?.schema?.examples?.[0]
