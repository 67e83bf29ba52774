import type { Language, Text } from './text.ts'

type Problem = { status: number; title: Text }

const problem = (status: number, vi: string, en: string): Problem => ({ status, title: { vi, en } })

/** The closed list of refusals. The code is the contract; titles follow the caller's language. */
export const problems = {
  'request-invalid': problem(400, 'Yêu cầu không đúng định dạng', 'The request is not well formed'),
  'request-too-large': problem(413, 'Yêu cầu quá lớn', 'The request is too large'),
  'route-unknown': problem(404, 'Không có địa chỉ này', 'There is nothing at this address'),
  'origin-not-allowed': problem(
    403,
    'Yêu cầu không đến từ Cổng dịch vụ công',
    'The request did not come from the portal',
  ),
  'idempotency-key-missing': problem(
    400,
    'Thiếu khóa chống gửi trùng (Idempotency-Key)',
    'The Idempotency-Key header is missing',
  ),
  'idempotency-conflict': problem(
    409,
    'Khóa chống gửi trùng đã dùng cho yêu cầu khác',
    'This Idempotency-Key was used for another request',
  ),
  'sign-in-needed': problem(401, 'Cần đăng nhập', 'Please sign in'),
  'sign-in-failed': problem(401, 'Thư điện tử hoặc mật khẩu không đúng', 'The e-mail address or the password is wrong'),
  'session-ended': problem(401, 'Phiên đăng nhập đã kết thúc', 'Your session has ended'),
  'role-missing': problem(403, 'Tài khoản không có quyền làm việc này', 'This account may not do that'),
  'account-exists': problem(409, 'Thư điện tử này đã có tài khoản', 'An account with this e-mail address exists'),
  'account-unconfirmed': problem(
    403,
    'Tài khoản chưa được xác nhận qua thư điện tử',
    'The account is not yet confirmed by e-mail',
  ),
  'password-too-weak': problem(422, 'Mật khẩu chưa đủ mạnh', 'The password is too weak'),
  'code-wrong': problem(422, 'Mã xác nhận không đúng', 'The confirmation code is wrong'),
  'code-expired': problem(410, 'Mã xác nhận đã hết hạn', 'The confirmation code has expired'),
  'too-many-tries': problem(429, 'Thử quá nhiều lần, hãy đợi ít phút', 'Too many tries, please wait a few minutes'),
  'too-many-requests': problem(429, 'Đã yêu cầu quá nhiều lần', 'That was asked for too often'),
  'procedure-not-found': problem(404, 'Không có thủ tục này', 'No such procedure'),
  'answers-invalid': problem(422, 'Có câu trả lời cần sửa', 'Some answers need correcting'),
  'not-entitled': problem(
    403,
    'Chưa đủ điều kiện thực hiện thủ tục này',
    'The conditions for this procedure are not met',
  ),
  'draft-not-found': problem(404, 'Không có bản nháp này', 'No such draft'),
  'draft-handed-in': problem(
    409,
    'Bản nháp này đã được nộp: hãy xem trong Hồ sơ của tôi',
    'This draft has been handed in: see My dossiers',
  ),
  'dossier-not-found': problem(404, 'Không có hồ sơ này', 'No such dossier'),
  'revision-stale': problem(
    409,
    'Nội dung đã được thay đổi ở nơi khác, hãy tải lại',
    'This was changed elsewhere, please reload',
  ),
  'state-not-allowed': problem(409, 'Hồ sơ không ở bước này', 'The dossier is not at that step'),
  'fees-unpaid': problem(409, 'Phí, lệ phí chưa được nộp', 'The fees are not paid yet'),
  'consultations-open': problem(
    409,
    'Còn cơ quan được lấy ý kiến chưa trả lời',
    'An agency that was asked has not answered yet',
  ),
  'withdrawal-open': problem(
    409,
    'Người nộp đã xin rút hồ sơ, hãy trả lời yêu cầu đó trước',
    'The applicant asked to withdraw: that request needs an answer first',
  ),
  'withdrawal-missing': problem(409, 'Không có yêu cầu rút hồ sơ nào đang chờ', 'No request to withdraw is waiting'),
  'payment-requests-exhausted': problem(
    409,
    'Hồ sơ đã có quá nhiều khoản phải nộp',
    'The dossier has too many payment requests already',
  ),
  'result-missing': problem(
    409,
    'Chưa nhận được tệp kết quả đúng như đã báo',
    'The result file has not arrived as announced',
  ),
  'paper-not-found': problem(404, 'Không có giấy tờ này', 'No such paper'),
  'paper-invalid': problem(422, 'Tệp này không nhận được', 'This file cannot be taken'),
  'paper-not-accepted': problem(409, 'Tệp chưa được chấp nhận', 'The file is not accepted yet'),
  'obligation-not-found': problem(404, 'Không có khoản phải nộp này', 'No such obligation'),
  'obligation-settled': problem(409, 'Khoản này đã được nộp', 'This has been paid already'),
  'obligation-cancelled': problem(
    409,
    'Khoản này đã được hủy, không phải nộp nữa',
    'This was cancelled and is no longer to be paid',
  ),
  'payment-in-progress': problem(
    409,
    'Một lần thanh toán khác đang chờ ngân hàng xác nhận',
    'Another payment is waiting for the bank',
  ),
  'bank-unknown': problem(404, 'Không có ngân hàng này', 'No such bank'),
  'bank-unavailable': problem(
    502,
    'Ngân hàng chưa trả lời, hãy thử lại sau',
    'The bank does not answer, please try again later',
  ),
  'agency-unknown': problem(404, 'Không có cơ quan này', 'No such agency'),
  'consultation-unknown': problem(404, 'Không có yêu cầu lấy ý kiến này', 'No such consultation'),
  'consultation-closed': problem(
    409,
    'Yêu cầu lấy ý kiến đã đóng, không nhận thêm trả lời',
    'The consultation is closed, no further answer is taken',
  ),
  'signature-invalid': problem(401, 'Chữ ký không hợp lệ', 'The signature is not valid'),
}

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
