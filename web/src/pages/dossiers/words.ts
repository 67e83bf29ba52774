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

const events: Record<string, MessageDescriptor> = {
  'dossier.submitted.v1': msg({ message: 'Nộp hồ sơ', context: 'history' }),
  'dossier.fees-paid.v1': msg({ message: 'Nộp đủ phí, lệ phí', context: 'history' }),
  'dossier.received.v1': msg({ message: 'Tiếp nhận hồ sơ', context: 'history' }),
  'dossier.rejected.v1': msg({ message: 'Không tiếp nhận hồ sơ', context: 'history' }),
  'dossier.supplement-requested.v1': msg({ message: 'Yêu cầu bổ sung', context: 'history' }),
  'dossier.supplemented.v1': msg({ message: 'Bổ sung hồ sơ', context: 'history' }),
  'dossier.processing-started.v1': msg({ message: 'Bắt đầu xử lý', context: 'history' }),
  'dossier.payment-requested.v1': msg({ message: 'Yêu cầu nộp thêm tiền', context: 'history' }),
  'dossier.payment-completed.v1': msg({ message: 'Nộp đủ khoản được yêu cầu', context: 'history' }),
  'dossier.withdrawal-requested.v1': msg({ message: 'Xin rút hồ sơ', context: 'history' }),
  'dossier.withdrawal-declined.v1': msg({ message: 'Chưa đồng ý cho rút hồ sơ', context: 'history' }),
  'dossier.withdrawn.v1': msg({ message: 'Rút hồ sơ', context: 'history' }),
  'dossier.stopped.v1': msg({ message: 'Dừng xử lý', context: 'history' }),
  'dossier.resumed.v1': msg({ message: 'Xử lý tiếp', context: 'history' }),
  'dossier.overdue.v1': msg({ message: 'Quá hạn giải quyết', context: 'history' }),
  'dossier.corrected.v1': msg({ message: 'Lấy lại kết quả để sửa', context: 'history' }),
  'dossier.opener-corrected.v1': msg({ message: 'Kết quả mở hồ sơ này bị thu lại để sửa', context: 'history' }),
  'dossier.opener-completed.v1': msg({ message: 'Kết quả mở hồ sơ này đã sửa xong', context: 'history' }),
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
