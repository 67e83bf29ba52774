import type { Text } from './text.ts'

export type Problem<Code extends string = string> = { code: Code; status: number; title: Text }

/* @__NO_SIDE_EFFECTS__ */
const problem = <const Code extends string>(code: Code, status: number, vi: string, en: string): Problem<Code> => ({
  code,
  status,
  title: { vi, en },
})

/*
 * The closed list of refusals. The code is the contract; titles follow the caller's language. Each stands alone, so that
 * a function carries those it can give and no others.
 */

export const requestInvalid = problem(
  'request-invalid',
  400,
  'Yêu cầu không đúng định dạng',
  'The request is not well formed',
)
export const requestTooLarge = problem('request-too-large', 413, 'Yêu cầu quá lớn', 'The request is too large')
export const routeUnknown = problem('route-unknown', 404, 'Không có địa chỉ này', 'There is nothing at this address')
export const originNotAllowed = problem(
  'origin-not-allowed',
  403,
  'Yêu cầu không đến từ Cổng dịch vụ công',
  'The request did not come from the portal',
)
export const idempotencyKeyMissing = problem(
  'idempotency-key-missing',
  400,
  'Thiếu khóa chống gửi trùng (Idempotency-Key)',
  'The Idempotency-Key header is missing',
)
export const idempotencyConflict = problem(
  'idempotency-conflict',
  409,
  'Khóa chống gửi trùng đã dùng cho yêu cầu khác',
  'This Idempotency-Key was used for another request',
)
export const idempotencyKeyInvalid = problem(
  'idempotency-key-invalid',
  400,
  'Khóa chống gửi trùng (Idempotency-Key) phải có từ 1 đến 255 ký tự ASCII in được',
  'The Idempotency-Key has to be 1 to 255 printable ASCII characters',
)
export const signInNeeded = problem('sign-in-needed', 401, 'Cần đăng nhập', 'Please sign in')
export const signInFailed = problem(
  'sign-in-failed',
  401,
  'Thư điện tử hoặc mật khẩu không đúng',
  'The e-mail address or the password is wrong',
)
export const sessionEnded = problem('session-ended', 401, 'Phiên đăng nhập đã kết thúc', 'Your session has ended')
export const roleMissing = problem(
  'role-missing',
  403,
  'Tài khoản không có quyền làm việc này',
  'This account may not do that',
)
export const accountExists = problem(
  'account-exists',
  409,
  'Thư điện tử này đã có tài khoản',
  'An account with this e-mail address exists',
)
export const accountUnconfirmed = problem(
  'account-unconfirmed',
  403,
  'Tài khoản chưa được xác nhận qua thư điện tử',
  'The account is not yet confirmed by e-mail',
)
export const passwordTooWeak = problem('password-too-weak', 422, 'Mật khẩu chưa đủ mạnh', 'The password is too weak')
export const codeWrong = problem('code-wrong', 422, 'Mã xác nhận không đúng', 'The confirmation code is wrong')
export const codeExpired = problem('code-expired', 410, 'Mã xác nhận đã hết hạn', 'The confirmation code has expired')
export const tooManyTries = problem(
  'too-many-tries',
  429,
  'Thử quá nhiều lần, hãy đợi ít phút',
  'Too many tries, please wait a few minutes',
)
export const tooManyRequests = problem(
  'too-many-requests',
  429,
  'Đã yêu cầu quá nhiều lần',
  'That was asked for too often',
)
export const procedureNotFound = problem('procedure-not-found', 404, 'Không có thủ tục này', 'No such procedure')
export const faqNotFound = problem('faq-not-found', 404, 'Không có câu hỏi này', 'No such question')
export const faqInvalid = problem(
  'faq-invalid',
  422,
  'Mục hỏi đáp có chỗ cần sửa',
  'The question and its answer need correcting',
)
export const notOpenHere = problem(
  'not-open-here',
  422,
  'Dịch vụ này chưa mở ở nơi bạn chọn',
  'This service is not open yet in the place you chose',
)
export const answersInvalid = problem('answers-invalid', 422, 'Có câu trả lời cần sửa', 'Some answers need correcting')
export const notEntitled = problem(
  'not-entitled',
  403,
  'Chưa đủ điều kiện thực hiện thủ tục này',
  'The conditions for this procedure are not met',
)
export const draftNotFound = problem('draft-not-found', 404, 'Không có bản nháp này', 'No such draft')
export const draftHandedIn = problem(
  'draft-handed-in',
  409,
  'Bản nháp này đã được nộp: hãy xem trong Hồ sơ của tôi',
  'This draft has been handed in: see My dossiers',
)
export const dossierNotFound = problem('dossier-not-found', 404, 'Không có hồ sơ này', 'No such dossier')
export const ownDossier = problem(
  'own-dossier',
  403,
  'Cán bộ không được giải quyết hồ sơ của chính mình',
  'No officer may work on a dossier of their own',
)
export const revisionStale = problem(
  'revision-stale',
  409,
  'Nội dung đã được thay đổi ở nơi khác, hãy tải lại',
  'This was changed elsewhere, please reload',
)
export const stateNotAllowed = problem(
  'state-not-allowed',
  409,
  'Hồ sơ không ở bước này',
  'The dossier is not at that step',
)
export const feesUnpaid = problem('fees-unpaid', 409, 'Phí, lệ phí chưa được nộp', 'The fees are not paid yet')
export const consultationsOpen = problem(
  'consultations-open',
  409,
  'Còn cơ quan được lấy ý kiến chưa trả lời',
  'An agency that was asked has not answered yet',
)
export const withdrawalOpen = problem(
  'withdrawal-open',
  409,
  'Người nộp đã xin rút hồ sơ, hãy trả lời yêu cầu đó trước',
  'The applicant asked to withdraw: that request needs an answer first',
)
export const withdrawalMissing = problem(
  'withdrawal-missing',
  409,
  'Không có yêu cầu rút hồ sơ nào đang chờ',
  'No request to withdraw is waiting',
)
export const paymentRequestsExhausted = problem(
  'payment-requests-exhausted',
  409,
  'Hồ sơ đã có quá nhiều khoản phải nộp',
  'The dossier has too many payment requests already',
)
export const resultMissing = problem(
  'result-missing',
  409,
  'Chưa nhận được tệp kết quả đúng như đã báo',
  'The result file has not arrived as announced',
)
export const paperNotFound = problem('paper-not-found', 404, 'Không có giấy tờ này', 'No such paper')
export const paperInvalid = problem('paper-invalid', 422, 'Tệp này không nhận được', 'This file cannot be taken')
export const paperNotAccepted = problem(
  'paper-not-accepted',
  409,
  'Tệp chưa được chấp nhận',
  'The file is not accepted yet',
)
export const obligationNotFound = problem(
  'obligation-not-found',
  404,
  'Không có khoản phải nộp này',
  'No such obligation',
)
export const obligationSettled = problem(
  'obligation-settled',
  409,
  'Khoản này đã được nộp',
  'This has been paid already',
)
export const obligationCancelled = problem(
  'obligation-cancelled',
  409,
  'Khoản này đã được hủy, không phải nộp nữa',
  'This was cancelled and is no longer to be paid',
)
export const paymentInProgress = problem(
  'payment-in-progress',
  409,
  'Một lần thanh toán khác đang chờ ngân hàng xác nhận',
  'Another payment is waiting for the bank',
)
export const bankUnknown = problem('bank-unknown', 404, 'Không có ngân hàng này', 'No such bank')
export const bankUnavailable = problem(
  'bank-unavailable',
  502,
  'Ngân hàng chưa trả lời, hãy thử lại sau',
  'The bank does not answer, please try again later',
)
export const agencyUnknown = problem('agency-unknown', 404, 'Không có cơ quan này', 'No such agency')
export const postUnknown = problem('post-unknown', 404, 'Không có đơn vị bưu chính này', 'No such post')
export const consultationUnknown = problem(
  'consultation-unknown',
  404,
  'Không có yêu cầu lấy ý kiến này',
  'No such consultation',
)
export const consultationClosed = problem(
  'consultation-closed',
  409,
  'Yêu cầu lấy ý kiến đã đóng, không nhận thêm trả lời',
  'The consultation is closed, no further answer is taken',
)
export const dueNotAllowed = problem(
  'due-not-allowed',
  403,
  'Cơ quan này không được đặt khoản phải nộp qua lần lấy ý kiến này',
  'Nothing to be paid may be set by an answer to this consultation',
)
export const dueWaiting = problem(
  'due-waiting',
  409,
  'Một cơ quan vừa đặt khoản phải nộp cho hồ sơ, hãy tải lại',
  'An agency has just set something to be paid for this dossier, please reload',
)
export const signatureInvalid = problem('signature-invalid', 401, 'Chữ ký không hợp lệ', 'The signature is not valid')
export const enterpriseNotFound = problem(
  'enterprise-not-found',
  404,
  'Không tìm thấy doanh nghiệp này',
  'No such enterprise',
)
export const enterpriseDissolved = problem(
  'enterprise-dissolved',
  409,
  'Doanh nghiệp này đã giải thể',
  'This enterprise has been dissolved',
)
export const notRepresentative = problem(
  'not-representative',
  403,
  'Bạn chưa được xác nhận là người đại diện của doanh nghiệp này',
  'You are not confirmed as the representative of this enterprise',
)
export const registerUnavailable = problem(
  'register-unavailable',
  502,
  'Hệ thống đăng ký doanh nghiệp chưa trả lời, hãy thử lại sau',
  'The business register does not answer, please try again later',
)
export const changeNotFound = problem(
  'change-not-found',
  404,
  'Thủ tục này không có thay đổi nào đang soạn',
  'No change of this procedure is under way',
)
export const changeOpen = problem(
  'change-open',
  409,
  'Thủ tục này đang có một thay đổi chưa công bố',
  'A change of this procedure is already under way',
)
export const changeNotAtStep = problem(
  'change-not-at-step',
  409,
  'Thay đổi không ở bước này',
  'The change is not at that step',
)
export const changeOwn = problem(
  'change-own',
  403,
  'Không ai được duyệt nội dung do chính mình soạn',
  'Nobody approves what they have written themselves',
)
export const recordInvalid = problem(
  'record-invalid',
  422,
  'Bản ghi thủ tục có chỗ cần sửa',
  'The procedure record needs correcting',
)
export const billNotFound = problem(
  'bill-not-found',
  404,
  'Không tìm thấy khoản phải nộp nào với thông tin này',
  'Nothing to be paid was found with these details',
)
export const billPaid = problem('bill-paid', 409, 'Khoản này đã được nộp rồi', 'This has been paid already')
export const billChanged = problem(
  'bill-changed',
  409,
  'Số tiền phải nộp đã thay đổi, hãy xem lại trước khi nộp',
  'The amount has changed, please look at it again before you pay',
)
export const issuerUnavailable = problem(
  'issuer-unavailable',
  503,
  'Đơn vị thu chưa trả lời, hãy thử lại sau ít phút',
  'The issuer does not answer, please try again in a few minutes',
)
export const receiptMissing = problem(
  'receipt-missing',
  409,
  'Chưa có biên lai: khoản này chưa được nộp xong',
  'There is no receipt yet: this has not been paid',
)
export const importNotFound = problem('import-not-found', 404, 'Không có lần nhập này', 'No such import')
export const importNotAtStep = problem(
  'import-not-at-step',
  409,
  'Lần nhập không ở bước này',
  'The import is not at that step',
)
export const fileMissing = problem(
  'file-missing',
  409,
  'Chưa nhận được tệp đúng như đã báo',
  'The file has not arrived as announced',
)
export const exportNotFound = problem('export-not-found', 404, 'Không có lần xuất này', 'No such export')
