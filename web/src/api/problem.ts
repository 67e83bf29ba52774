import { i18n } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { language } from '../i18n/language.ts'

/** One answer at fault; `pointer` is a JSON pointer such as `/answers/phone`. */
export type FieldProblem = { pointer: string; code: string; detail: string }

type Body = {
  title?: string
  detail?: string
  code?: string
  errors?: FieldProblem[]
  requestId?: string
}

/** Whatever the API refuses or fails to do, with words fit for the screen. Status 0: the network did not answer. */
export class ApiProblem extends Error {
  readonly status: number
  readonly code: string
  readonly title: string
  readonly detail: string
  readonly errors: FieldProblem[]
  readonly requestId: string | null
  /** What its words are in: the page may speak another language by now. */
  readonly language = language()

  constructor(status: number, body: Body) {
    super(body.detail ?? body.title ?? String(status))
    this.name = 'ApiProblem'
    this.status = status
    this.code = body.code ?? (status === 0 ? 'network-unreachable' : 'unexpected')
    this.title = body.title ?? ''
    this.detail = body.detail ?? ''
    this.errors = body.errors ?? []
    this.requestId = body.requestId ?? null
  }

  /** Trying the same again may help. */
  get retryable(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500
  }
}

/** No such thing, or not for this person; an address that makes no sense to the server (400) leads nowhere either. */
export const leadsNowhere = (error: unknown): boolean =>
  error instanceof ApiProblem && (error.status === 404 || error.status === 400)

export const unreachable = (requestId?: string): ApiProblem =>
  new ApiProblem(0, {
    title: i18n._(msg`Không kết nối được với máy chủ`),
    detail: i18n._(msg`Hãy kiểm tra mạng rồi thử lại. Những gì bạn đã lưu vẫn còn nguyên.`),
    requestId,
  })

/** The gateway and the firewall turn people away in words of their own, which are not for people. */
const crowded = (): Body => ({
  code: 'too-many-requests',
  title: i18n._(msg`Hệ thống đang quá đông`),
  detail: i18n._(msg`Hãy đợi một phút rồi thử lại. Những gì bạn đã lưu vẫn còn nguyên.`),
})

/** Reads problem+json; anything else (a gateway's page, an empty body) becomes an honest unknown. */
export async function problemOf(response: Response, requestId: string): Promise<ApiProblem> {
  const isJson = /\bjson\b/.test(response.headers.get('content-type') ?? '')
  const body: Body = isJson ? await response.json().catch(() => ({})) : {}
  return new ApiProblem(response.status, {
    ...(response.status === 429 && body.code === undefined && crowded()),
    ...body,
    title: body.title ?? i18n._(msg`Hệ thống đang gặp trục trặc`),
    requestId: body.requestId ?? requestId,
  })
}
