import { randomUUID } from 'node:crypto'

export type Answer<T = any> = { status: number; headers: Headers; body: T }

type Call = {
  body?: unknown
  key?: string
  headers?: Record<string, string>
  language?: 'vi' | 'en'
  redirect?: RequestRedirect
}

/** A browser without a screen: keeps the portal's cookies and sends its origin, as a page of the portal would. */
export class Session {
  readonly #url: string
  readonly #cookies = new Map<string, { value: string; path: string }>()

  constructor(url: string) {
    this.#url = url
  }

  /** Takes over what another browser keeps for the portal. */
  bring(cookies: { name: string; value: string; path: string }[]): this {
    for (const { name, value, path } of cookies) this.#cookies.set(name, { value, path })
    return this
  }

  get cookieNames(): string[] {
    return [...this.#cookies.keys()]
  }

  #cookieHeader(path: string): string {
    const sent = [...this.#cookies].filter(([, cookie]) => path.startsWith(cookie.path))
    return sent.map(([name, { value }]) => `${name}=${value}`).join('; ')
  }

  #keep(answer: Response): void {
    for (const line of answer.headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split(';').map((part) => part.trim())
      const name = pair.slice(0, pair.indexOf('='))
      const attribute = (wanted: string) =>
        attributes.find((one) => one.toLowerCase().startsWith(`${wanted}=`))?.slice(wanted.length + 1)
      if (attribute('max-age') === '0') this.#cookies.delete(name)
      else this.#cookies.set(name, { value: pair.slice(pair.indexOf('=') + 1), path: attribute('path') ?? '/' })
    }
  }

  async call<T = any>(
    method: string,
    path: string,
    { body, key, headers = {}, language = 'vi', redirect = 'follow' }: Call = {},
  ): Promise<Answer<T>> {
    const answer = await fetch(this.#url + path, {
      method,
      redirect,
      headers: {
        'accept-language': language,
        origin: this.#url,
        cookie: this.#cookieHeader(path),
        ...(key && { 'idempotency-key': key }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    this.#keep(answer)
    const text = await answer.text()
    const isJson = text !== '' && answer.headers.get('content-type')?.includes('json')
    return { status: answer.status, headers: answer.headers, body: (isJson ? JSON.parse(text) : text) as T }
  }

  get = <T = any>(path: string, call?: Call) => this.call<T>('GET', path, call)
  patch = <T = any>(path: string, body: unknown, call?: Call) => this.call<T>('PATCH', path, { ...call, body })
  delete = <T = any>(path: string, call?: Call) => this.call<T>('DELETE', path, call)

  /** Posts with a fresh Idempotency-Key unless one is given. */
  post = <T = any>(path: string, body: unknown = {}, call?: Call) =>
    this.call<T>('POST', path, { key: randomUUID(), ...call, body })
}
