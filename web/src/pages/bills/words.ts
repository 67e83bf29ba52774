import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Tone } from '../../design/notice.tsx'
import type { Bill } from './queries.ts'

export const stateNames: Record<Bill['state'], MessageDescriptor> = {
  DUE: msg`Chưa nộp`,
  PAYING: msg`Đang nộp`,
  PAID: msg`Đã nộp, đang báo đơn vị thu`,
  CONFIRMED: msg`Đã nộp`,
  PAID_ELSEWHERE: msg`Đã nộp ở nơi khác`,
  REFUND_DUE: msg`Chờ hoàn tiền`,
}

export const stateTones: Record<Bill['state'], Tone | 'neutral'> = {
  DUE: 'warning',
  PAYING: 'info',
  PAID: 'success',
  CONFIRMED: 'success',
  PAID_ELSEWHERE: 'neutral',
  REFUND_DUE: 'warning',
}
