import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Audience, Step, Topic, Version } from './types.ts'

export const topicNames: Record<Topic, MessageDescriptor> = {
  account: msg`Tài khoản`,
  dossier: msg`Hồ sơ`,
  documents: msg`Giấy tờ`,
  conditions: msg`Điều kiện`,
  deadline: msg`Hạn nộp hồ sơ`,
  time: msg`Thời gian giải quyết`,
  fee: msg`Phí, lệ phí`,
  payment: msg`Thanh toán`,
  lookup: msg`Tra cứu`,
  result: msg`Kết quả`,
  linked: msg`Thủ tục liên thông`,
  places: msg`Địa phương, cơ quan`,
  feedback: msg`Phản ánh, kiến nghị`,
}

export const audienceNames: Record<Audience, MessageDescriptor> = {
  citizen: msg`Cá nhân`,
  business: msg`Doanh nghiệp, tổ chức`,
}

export const stepNames: Record<Step, MessageDescriptor> = {
  papers: msg`Khi nộp giấy tờ`,
  check: msg`Khi kiểm tra trước khi nộp`,
  payment: msg`Khi thanh toán`,
}

export const actNames: Record<Version['act'], MessageDescriptor> = {
  seeded: msg`Có sẵn khi cài đặt Cổng`,
  written: msg`Đã viết`,
  withdrawn: msg`Đã rút`,
}
