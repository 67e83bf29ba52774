import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { DossierState, TimelineLine } from './types.ts'

/** The official names of the states, 1 to 10. */
export const stateNames: Record<DossierState, MessageDescriptor> = {
  NEW: msg`Mới đăng ký`,
  RECEIVED: msg`Được tiếp nhận`,
  REJECTED: msg`Không được tiếp nhận`,
  IN_PROCESS: msg`Đang xử lý`,
  SUPPLEMENT_REQUESTED: msg`Yêu cầu bổ sung giấy tờ`,
  PAYMENT_REQUESTED: msg`Yêu cầu thực hiện nghĩa vụ tài chính`,
  WITHDRAWN: msg`Công dân yêu cầu rút hồ sơ`,
  STOPPED: msg`Dừng xử lý`,
  COMPLETED: msg`Đã xử lý xong`,
  RETURNED: msg`Đã trả kết quả`,
}

/** What the state means for the person who filed, in one sentence. */
export const stateMeanings: Record<DossierState, MessageDescriptor> = {
  NEW: msg`Hồ sơ đã được gửi và đang chờ cơ quan tiếp nhận.`,
  RECEIVED: msg`Cơ quan đã tiếp nhận hồ sơ. Thời hạn giải quyết đang được tính.`,
  REJECTED: msg`Cơ quan không tiếp nhận hồ sơ này.`,
  IN_PROCESS: msg`Cơ quan đang giải quyết hồ sơ.`,
  SUPPLEMENT_REQUESTED: msg`Cơ quan cần bổ sung giấy tờ. Thời hạn giải quyết tạm dừng cho đến khi nhận được giấy tờ bổ sung.`,
  PAYMENT_REQUESTED: msg`Cần nộp khoản tiền còn thiếu. Thời hạn giải quyết tạm dừng cho đến khi nộp xong.`,
  WITHDRAWN: msg`Hồ sơ đã được rút theo yêu cầu.`,
  STOPPED: msg`Cơ quan đã dừng xử lý hồ sơ này.`,
  COMPLETED: msg`Hồ sơ đã giải quyết xong. Kết quả đã sẵn sàng để tải về.`,
  RETURNED: msg`Kết quả đã được trả.`,
}

const events: Record<string, MessageDescriptor> = {
  'dossier.submitted.v1': msg({ message: 'Nộp hồ sơ', context: 'history' }),
  'dossier.fees-paid.v1': msg({ message: 'Nộp đủ phí, lệ phí', context: 'history' }),
  'dossier.received.v1': msg({ message: 'Tiếp nhận hồ sơ', context: 'history' }),
  'dossier.completed.v1': msg({ message: 'Giải quyết xong, có kết quả', context: 'history' }),
  'dossier.returned.v1': msg({ message: 'Trả kết quả', context: 'history' }),
}

/** An event this version of the app does not know still has its place in the history. */
export const eventName = (type: string): MessageDescriptor => events[type] ?? msg`Cập nhật hồ sơ`

export const actorNames: Record<TimelineLine['actor'], MessageDescriptor> = {
  citizen: msg`Người nộp hồ sơ`,
  officer: msg`Cán bộ`,
  system: msg`Hệ thống`,
}

/** Nobody has to act any more. */
export const isClosed = (state: DossierState): boolean =>
  state === 'REJECTED' || state === 'WITHDRAWN' || state === 'RETURNED'

/** Colour of the tag; the name beside it carries the meaning. */
export const stateTones: Record<DossierState, 'neutral' | 'info' | 'success' | 'warning' | 'danger'> = {
  NEW: 'info',
  RECEIVED: 'info',
  REJECTED: 'danger',
  IN_PROCESS: 'info',
  SUPPLEMENT_REQUESTED: 'warning',
  PAYMENT_REQUESTED: 'warning',
  WITHDRAWN: 'neutral',
  STOPPED: 'danger',
  COMPLETED: 'success',
  RETURNED: 'success',
}
