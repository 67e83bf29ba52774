import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { DeskAct } from '../types.ts'

interface ActWords {
  /** On the button that opens the act, and above its form. */
  name: MessageDescriptor
  /** What will happen, said before it does. */
  tells: MessageDescriptor
  /** On the button that does it. */
  confirm: MessageDescriptor
  done: MessageDescriptor
}

export const actWords: Record<DeskAct, ActWords> = {
  receive: {
    name: msg`Tiếp nhận hồ sơ`,
    tells: msg`Thời hạn giải quyết bắt đầu tính. Các cơ quan phải lấy ý kiến được hỏi ngay. Người nộp được thông báo.`,
    confirm: msg`Xác nhận tiếp nhận`,
    done: msg`Đã tiếp nhận hồ sơ`,
  },
  reject: {
    name: msg`Từ chối tiếp nhận`,
    tells: msg`Hồ sơ kết thúc tại đây. Khoản chưa nộp được hủy. Người nộp được thông báo kèm lý do và ghi chú dưới đây.`,
    confirm: msg`Xác nhận từ chối`,
    done: msg`Đã từ chối tiếp nhận`,
  },
  askSupplement: {
    name: msg`Yêu cầu bổ sung`,
    tells: msg`Thời hạn giải quyết tạm dừng. Người nộp chỉ sửa đúng những mục chọn dưới đây và thấy lý do của từng mục.`,
    confirm: msg`Gửi yêu cầu bổ sung`,
    done: msg`Đã yêu cầu bổ sung`,
  },
  startProcessing: {
    name: msg`Bắt đầu xử lý`,
    tells: msg`Hồ sơ chuyển sang trạng thái đang xử lý. Thời hạn tiếp tục tính. Người nộp được thông báo.`,
    confirm: msg`Xác nhận bắt đầu xử lý`,
    done: msg`Đã bắt đầu xử lý`,
  },
  askPayment: {
    name: msg`Yêu cầu nộp thêm tiền`,
    tells: msg`Thời hạn giải quyết tạm dừng cho đến khi nộp đủ. Người nộp nhận được các khoản dưới đây; gửi rồi không sửa được số tiền.`,
    confirm: msg`Gửi yêu cầu nộp tiền`,
    done: msg`Đã yêu cầu nộp thêm tiền`,
  },
  confirmWithdrawal: {
    name: msg`Trả lời đề nghị rút hồ sơ`,
    tells: msg`Đồng ý thì hồ sơ kết thúc và khoản chưa nộp được hủy. Không đồng ý thì hồ sơ được giải quyết tiếp. Người nộp được thông báo.`,
    confirm: msg`Gửi trả lời`,
    done: msg`Đã trả lời đề nghị rút hồ sơ`,
  },
  stop: {
    // The state of this name reads “Stopped” in English.
    name: msg({ message: 'Dừng xử lý', context: 'act' }),
    tells: msg`Thời hạn giải quyết dừng lại. Hồ sơ chỉ được giải quyết tiếp khi cán bộ cho tiếp tục. Người nộp thấy lý do.`,
    confirm: msg`Xác nhận dừng xử lý`,
    done: msg`Đã dừng xử lý`,
  },
  resume: {
    name: msg`Tiếp tục xử lý`,
    tells: msg`Thời hạn chạy lại; hạn trả kết quả lùi đúng bằng thời gian đã dừng. Người nộp thấy lý do.`,
    confirm: msg`Xác nhận tiếp tục xử lý`,
    done: msg`Đã cho tiếp tục xử lý`,
  },
  complete: {
    name: msg`Hoàn thành và trả kết quả`,
    tells: msg`Hồ sơ được ghi là đã xử lý xong; thời hạn thôi tính. Người nộp được thông báo và tải được tệp này về.`,
    confirm: msg`Gửi kết quả và hoàn thành`,
    done: msg`Đã hoàn thành hồ sơ`,
  },
  correct: {
    name: msg`Sửa kết quả trước khi trả`,
    tells: msg`Hồ sơ trở lại trạng thái đang xử lý để gửi kết quả khác. Việc này cùng lý do được ghi vào lịch sử, người nộp cũng thấy.`,
    confirm: msg`Xác nhận sửa kết quả`,
    done: msg`Đã mở lại để sửa kết quả`,
  },
  handOver: {
    name: msg`Ghi nhận đã trả kết quả`,
    tells: msg`Dùng khi người nộp đã nhận kết quả tại quầy. Hồ sơ kết thúc và không sửa được nữa.`,
    confirm: msg`Xác nhận đã trả kết quả`,
    done: msg`Đã ghi nhận trả kết quả`,
  },
}

/** The order in which acts are offered: what moves the dossier on comes first, what ends it last. */
export const actOrder = Object.keys({
  confirmWithdrawal: 0,
  receive: 0,
  startProcessing: 0,
  complete: 0,
  handOver: 0,
  resume: 0,
  askSupplement: 0,
  askPayment: 0,
  correct: 0,
  stop: 0,
  reject: 0,
} satisfies Record<DeskAct, 0>) as DeskAct[]

/** These end a dossier, or halt it: their button says so in red. */
export const isGrave = (act: DeskAct): boolean => act === 'reject' || act === 'stop'
