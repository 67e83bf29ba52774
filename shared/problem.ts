import type { Language, Text } from './text.ts'

type Problem = { status: number; title: Text }

/** The closed list of refusals. The code is the contract; titles follow the caller's language. */
export const problems = {
  'request-invalid': {
    status: 400,
    title: { vi: 'Yêu cầu không đúng định dạng', en: 'The request is not well formed' },
  },
  'request-too-large': { status: 413, title: { vi: 'Yêu cầu quá lớn', en: 'The request is too large' } },
  'route-unknown': { status: 404, title: { vi: 'Không có địa chỉ này', en: 'There is nothing at this address' } },
  'origin-not-allowed': {
    status: 403,
    title: { vi: 'Yêu cầu không đến từ Cổng dịch vụ công', en: 'The request did not come from the portal' },
  },
  'idempotency-key-missing': {
    status: 400,
    title: { vi: 'Thiếu khóa chống gửi trùng (Idempotency-Key)', en: 'The Idempotency-Key header is missing' },
  },
  'idempotency-conflict': {
    status: 409,
    title: {
      vi: 'Khóa chống gửi trùng đã dùng cho yêu cầu khác',
      en: 'This Idempotency-Key was used for another request',
    },
  },
  'sign-in-needed': { status: 401, title: { vi: 'Cần đăng nhập', en: 'Please sign in' } },
  'sign-in-failed': {
    status: 401,
    title: { vi: 'Thư điện tử hoặc mật khẩu không đúng', en: 'The e-mail address or the password is wrong' },
  },
  'session-ended': { status: 401, title: { vi: 'Phiên đăng nhập đã kết thúc', en: 'Your session has ended' } },
  'role-missing': {
    status: 403,
    title: { vi: 'Tài khoản không có quyền làm việc này', en: 'This account may not do that' },
  },
  'account-exists': {
    status: 409,
    title: { vi: 'Thư điện tử này đã có tài khoản', en: 'An account with this e-mail address exists' },
  },
  'account-unconfirmed': {
    status: 403,
    title: { vi: 'Tài khoản chưa được xác nhận qua thư điện tử', en: 'The account is not yet confirmed by e-mail' },
  },
  'password-too-weak': { status: 422, title: { vi: 'Mật khẩu chưa đủ mạnh', en: 'The password is too weak' } },
  'code-wrong': { status: 422, title: { vi: 'Mã xác nhận không đúng', en: 'The confirmation code is wrong' } },
  'code-expired': { status: 410, title: { vi: 'Mã xác nhận đã hết hạn', en: 'The confirmation code has expired' } },
  'too-many-tries': {
    status: 429,
    title: { vi: 'Thử quá nhiều lần, hãy đợi ít phút', en: 'Too many tries, please wait a few minutes' },
  },
  'too-many-requests': {
    status: 429,
    title: { vi: 'Đã yêu cầu quá nhiều lần', en: 'That was asked for too often' },
  },
  'procedure-not-found': { status: 404, title: { vi: 'Không có thủ tục này', en: 'No such procedure' } },
  'answers-invalid': { status: 422, title: { vi: 'Có câu trả lời cần sửa', en: 'Some answers need correcting' } },
  'not-entitled': {
    status: 403,
    title: { vi: 'Chưa đủ điều kiện thực hiện thủ tục này', en: 'The conditions for this procedure are not met' },
  },
  'draft-not-found': { status: 404, title: { vi: 'Không có bản nháp này', en: 'No such draft' } },
  'dossier-not-found': { status: 404, title: { vi: 'Không có hồ sơ này', en: 'No such dossier' } },
  'revision-stale': {
    status: 409,
    title: { vi: 'Nội dung đã được thay đổi ở nơi khác, hãy tải lại', en: 'This was changed elsewhere, please reload' },
  },
  'state-not-allowed': { status: 409, title: { vi: 'Hồ sơ không ở bước này', en: 'The dossier is not at that step' } },
  'fees-unpaid': { status: 409, title: { vi: 'Phí, lệ phí chưa được nộp', en: 'The fees are not paid yet' } },
  'consultations-open': {
    status: 409,
    title: {
      vi: 'Còn cơ quan được lấy ý kiến chưa trả lời',
      en: 'An agency that was asked has not answered yet',
    },
  },
  'withdrawal-open': {
    status: 409,
    title: {
      vi: 'Người nộp đã xin rút hồ sơ, hãy trả lời yêu cầu đó trước',
      en: 'The applicant asked to withdraw: that request needs an answer first',
    },
  },
  'withdrawal-missing': {
    status: 409,
    title: { vi: 'Không có yêu cầu rút hồ sơ nào đang chờ', en: 'No request to withdraw is waiting' },
  },
  'payment-requests-exhausted': {
    status: 409,
    title: { vi: 'Hồ sơ đã có quá nhiều khoản phải nộp', en: 'The dossier has too many payment requests already' },
  },
  'result-missing': {
    status: 409,
    title: { vi: 'Chưa nhận được tệp kết quả đúng như đã báo', en: 'The result file has not arrived as announced' },
  },
  'paper-not-found': { status: 404, title: { vi: 'Không có giấy tờ này', en: 'No such paper' } },
  'paper-invalid': { status: 422, title: { vi: 'Tệp này không nhận được', en: 'This file cannot be taken' } },
  'paper-not-accepted': {
    status: 409,
    title: { vi: 'Tệp chưa được chấp nhận', en: 'The file is not accepted yet' },
  },
  'obligation-not-found': { status: 404, title: { vi: 'Không có khoản phải nộp này', en: 'No such obligation' } },
  'obligation-settled': { status: 409, title: { vi: 'Khoản này đã được nộp', en: 'This has been paid already' } },
  'obligation-cancelled': {
    status: 409,
    title: { vi: 'Khoản này đã được hủy, không phải nộp nữa', en: 'This was cancelled and is no longer to be paid' },
  },
  'payment-in-progress': {
    status: 409,
    title: { vi: 'Một lần thanh toán khác đang chờ ngân hàng xác nhận', en: 'Another payment is waiting for the bank' },
  },
  'bank-unknown': { status: 404, title: { vi: 'Không có ngân hàng này', en: 'No such bank' } },
  'bank-unavailable': {
    status: 502,
    title: { vi: 'Ngân hàng chưa trả lời, hãy thử lại sau', en: 'The bank does not answer, please try again later' },
  },
  'agency-unknown': { status: 404, title: { vi: 'Không có cơ quan này', en: 'No such agency' } },
  'consultation-unknown': {
    status: 404,
    title: { vi: 'Không có yêu cầu lấy ý kiến này', en: 'No such consultation' },
  },
  'consultation-closed': {
    status: 409,
    title: {
      vi: 'Yêu cầu lấy ý kiến đã đóng, không nhận thêm trả lời',
      en: 'The consultation is closed, no further answer is taken',
    },
  },
  'signature-invalid': { status: 401, title: { vi: 'Chữ ký không hợp lệ', en: 'The signature is not valid' } },
} as const satisfies Record<string, Problem>

export type RefusalCode = keyof typeof problems

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
  readonly detail: Text | undefined
  readonly faults: Fault[]
  readonly headers: Record<string, string>
  /** Set-Cookie values to answer with, as when a session has ended. */
  readonly cookies: string[]
  constructor(code: RefusalCode, options: RefusalOptions = {}) {
    super(code, { cause: options.cause })
    this.name = 'Refusal'
    this.code = code
    this.detail = options.detail
    this.faults = options.faults ?? []
    this.headers = options.headers ?? {}
    this.cookies = options.cookies ?? []
  }
}

export function refuse(code: RefusalCode, options?: RefusalOptions): never {
  throw new Refusal(code, options)
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
  const { status, title } = problems[refusal.code]
  return {
    type: `/problems/${refusal.code}`,
    title: title[language],
    status,
    ...(refusal.detail && { detail: refusal.detail[language] }),
    instance,
    code: refusal.code,
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
