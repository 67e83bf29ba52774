import { language } from '../i18n/language.ts'
import { problemOf, unreachable } from './problem.ts'
import { requestId, traceparent } from './request-id.ts'
import { learnTime } from './today.ts'

export { ApiProblem } from './problem.ts'

const base = '/api/v1'
const sessions = '/identity/sessions'

type Options = {
  body?: unknown
  /** Sent as Idempotency-Key; keep the same key while retrying the same act. */
  idempotencyKey?: string
  signal?: AbortSignal
}

/** The readable cookie beside the session; it holds no secret and only says that asking makes sense. */
export const maybeSignedIn = (): boolean => /(?:^|; )portal-signed-in=1/.test(document.cookie)

let refreshing: Promise<boolean> | null = null

/** Several requests may find the access token expired at once: one refreshment serves them all. */
function refresh(id: string): Promise<boolean> {
  refreshing ??= fetch(`${base}${sessions}/refreshments`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', traceparent: traceparent(id) },
    body: '{}',
  })
    .then((response) => response.ok)
    .finally(() => {
      refreshing = null
    })
  return refreshing
}

function send(method: string, path: string, id: string, { body, idempotencyKey, signal }: Options): Promise<Response> {
  return fetch(base + path, {
    method,
    signal,
    headers: {
      accept: 'application/json, application/problem+json',
      'accept-language': language(),
      traceparent: traceparent(id),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(idempotencyKey ? { 'idempotency-key': idempotencyKey } : {}),
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  })
}

async function call<T>(method: string, path: string, options: Options = {}): Promise<T> {
  const id = requestId()
  try {
    let response = await send(method, path, id, options)
    if (response.status === 401 && !path.startsWith(sessions) && maybeSignedIn() && (await refresh(id))) {
      response = await send(method, path, id, options)
    }
    learnTime(response)
    if (!response.ok) throw await problemOf(response, id)
    return (response.status === 204 ? undefined : await response.json()) as T
  } catch (error) {
    if (error instanceof TypeError) throw unreachable(id) // fetch reports every network failure so
    throw error
  }
}

/** The portal's API; paths begin after `/api/v1`. Rejects with ApiProblem. */
export const api = {
  get: <T>(path: string, options?: Options) => call<T>('GET', path, options),
  post: <T>(path: string, body: unknown = {}, options?: Options) => call<T>('POST', path, { ...options, body }),
  put: <T>(path: string, body: unknown, options?: Options) => call<T>('PUT', path, { ...options, body }),
  patch: <T>(path: string, body: unknown, options?: Options) => call<T>('PATCH', path, { ...options, body }),
  delete: <T = void>(path: string, options?: Options) => call<T>('DELETE', path, options),
}
