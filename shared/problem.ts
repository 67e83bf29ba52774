import type * as problems from './problems.ts'
import type { Language, Text } from './text.ts'

/** One of the closed list. */
export type KnownProblem = (typeof problems)[keyof typeof problems]
export type RefusalCode = KnownProblem['code']

/** One answer or field at fault; `pointer` is a JSON pointer into the request body (RFC 6901). */
export type Fault = { pointer: string; code: string; detail: Text }

export type RefusalOptions = {
  detail?: Text
  faults?: Fault[]
  headers?: Record<string, string>
  cookies?: string[]
  cause?: unknown
}

/** An outcome the law or the process demands; never used for bugs or outages. */
export class Refusal extends Error {
  readonly code: RefusalCode
  readonly problem: KnownProblem
  readonly detail: Text | undefined
  readonly faults: Fault[]
  readonly headers: Record<string, string>
  /** Set-Cookie values to answer with, as when a session has ended. */
  readonly cookies: string[]
  constructor(problem: KnownProblem, options: RefusalOptions = {}) {
    super(problem.code, { cause: options.cause })
    this.name = 'Refusal'
    this.code = problem.code
    this.problem = problem
    this.detail = options.detail
    this.faults = options.faults ?? []
    this.headers = options.headers ?? {}
    this.cookies = options.cookies ?? []
  }
}

/** Ends what is being done with a problem of the closed list, as `refuse(problems.revisionStale)`. */
export function refuse(problem: KnownProblem, options?: RefusalOptions): never {
  throw new Refusal(problem, options)
}

/** The body of `application/problem+json` (RFC 9457) with our members `code`, `errors` and `requestId`. */
export type ProblemDetails = {
  type: string
  title: string
  status: number
  detail?: string
  instance: string
  code: string
  requestId: string
  errors?: { pointer: string; code: string; detail: string }[]
}

type Occurrence = { language: Language; instance: string; requestId: string }

export function refusalDetails(refusal: Refusal, { language, instance, requestId }: Occurrence): ProblemDetails {
  const { code, status, title } = refusal.problem
  return {
    type: `/problems/${code}`,
    title: title[language],
    status,
    ...(refusal.detail && { detail: refusal.detail[language] }),
    instance,
    code,
    requestId,
    ...(refusal.faults.length > 0 && {
      errors: refusal.faults.map((one) => ({ ...one, detail: one.detail[language] })),
    }),
  }
}

const anonymous: Text = {
  vi: 'Hệ thống gặp lỗi, hãy thử lại sau',
  en: 'Something went wrong on our side, please try again',
}

/** A bug or an outage: says nothing of its cause, only the request id by which we find it. */
export const faultDetails = ({ language, instance, requestId }: Occurrence): ProblemDetails => ({
  type: 'about:blank',
  title: anonymous[language],
  status: 500,
  instance,
  code: 'internal',
  requestId,
})
