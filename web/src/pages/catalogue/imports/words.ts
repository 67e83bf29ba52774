import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Tone } from '../../../design/notice.tsx'
import type { Advice } from './advice.ts'
import type { ImportState } from './types.ts'

export const stateWords: Record<ImportState, { tone: Tone | 'neutral'; name: MessageDescriptor }> = {
  announced: { tone: 'warning', name: msg`Chưa gửi xong tệp` },
  checking: { tone: 'info', name: msg`Đang kiểm tra` },
  refused: { tone: 'danger', name: msg`Có lỗi, chưa nhập` },
  checked: { tone: 'info', name: msg`Chờ duyệt` },
  returned: { tone: 'warning', name: msg`Bị trả lại` },
  publishing: { tone: 'info', name: msg`Đang công bố` },
  published: { tone: 'success', name: msg`Đã công bố` },
}

/** What to do about a line of a report. */
export const adviceWords = {
  file: msg`Sửa cả tệp theo mô tả rồi nhập lại.`,
  heading: msg`Sửa dòng tiêu đề: tên cột phải như trong tệp xuất ra từ đây.`,
  overtaken: msg`Nhập lại tệp này; nếu bản vừa công bố đã đúng thì bỏ dòng này đi.`,
  row: msg`Sửa cả dòng theo mô tả.`,
  keeper: msg`Ghi đúng mã cơ quan quản lý; thủ tục của cơ quan khác thì bỏ khỏi tệp để cơ quan đó tự nhập.`,
  validity: msg`Chọn ngày bắt đầu khác, từ hôm nay trở đi và không trùng bản nào.`,
  field: msg`Sửa ô này theo mô tả.`,
} satisfies Record<Advice, MessageDescriptor>
