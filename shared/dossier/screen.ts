import type { Text } from '../text.ts'
import { type FiledState, isFinal } from './chart.ts'

export type Viewer = 'owner' | 'officer'

/** What a state means for the one who looks at it: what is happening and who has to act. */
const explanations: Record<FiledState, Record<Viewer, Text>> = {
  NEW: {
    owner: {
      vi: 'Cơ quan đang kiểm tra hồ sơ trước khi tiếp nhận. Thời hạn giải quyết được tính từ khi tiếp nhận.',
      en: 'The agency is checking the dossier before receiving it. The time to decide counts from reception.',
    },
    officer: {
      vi: 'Hồ sơ chờ tiếp nhận, yêu cầu bổ sung hoặc từ chối.',
      en: 'The dossier waits to be received, sent back for mending, or refused.',
    },
  },
  RECEIVED: {
    owner: { vi: 'Cơ quan đã tiếp nhận và sẽ giải quyết đúng hạn.', en: 'The agency has it and will decide in time.' },
    officer: { vi: 'Đã tiếp nhận, thời hạn đang được tính.', en: 'Received: the clock runs.' },
  },
  REJECTED: {
    owner: {
      vi: 'Cơ quan không tiếp nhận hồ sơ. Lý do ghi trong lịch sử; bạn có thể nộp hồ sơ mới.',
      en: 'The agency did not receive the dossier. The reason is in the history; you may file anew.',
    },
    officer: { vi: 'Đã từ chối tiếp nhận. Hồ sơ đã kết thúc.', en: 'Refused. The dossier is closed.' },
  },
  IN_PROCESS: {
    owner: {
      vi: 'Cơ quan đang giải quyết. Bạn chưa cần làm gì.',
      en: 'The agency is working on it. Nothing to do for you now.',
    },
    officer: { vi: 'Đang xử lý, thời hạn đang được tính.', en: 'In process: the clock runs.' },
  },
  SUPPLEMENT_REQUESTED: {
    owner: {
      vi: 'Cơ quan cần bạn sửa những mục nêu dưới đây. Thời hạn tạm dừng; hồ sơ giữ nguyên vị trí.',
      en: 'The agency needs you to mend what is listed. The clock stands still; the dossier keeps its place.',
    },
    officer: {
      vi: 'Đang chờ người nộp bổ sung. Thời hạn tạm dừng.',
      en: 'Waiting for the applicant to mend it. The clock stands still.',
    },
  },
  PAYMENT_REQUESTED: {
    owner: {
      vi: 'Cần nộp một khoản để hồ sơ được giải quyết tiếp. Thời hạn tạm dừng.',
      en: 'Something is to be paid before the work goes on. The clock stands still.',
    },
    officer: {
      vi: 'Đang chờ người nộp thanh toán. Thời hạn tạm dừng; hồ sơ tự chạy tiếp khi tiền đến.',
      en: 'Waiting for the payment. The clock stands still and goes on by itself when the money has come.',
    },
  },
  WITHDRAWN: {
    owner: { vi: 'Bạn đã rút hồ sơ. Bạn có thể nộp hồ sơ mới.', en: 'You withdrew the dossier. You may file anew.' },
    officer: {
      vi: 'Người nộp đã rút hồ sơ. Hồ sơ đã kết thúc.',
      en: 'The applicant withdrew it. The dossier is closed.',
    },
  },
  STOPPED: {
    owner: {
      vi: 'Cơ quan đã dừng xử lý. Lý do ghi trong lịch sử. Nếu không đồng ý, hãy liên hệ cơ quan hoặc khiếu nại.',
      en: 'The agency stopped the work. The reason is in the history. If you do not agree, contact the agency or complain.',
    },
    officer: {
      vi: 'Đã dừng xử lý. Chỉ tiếp tục khi có lý do, được ghi lại.',
      en: 'Stopped. It goes on only with a reason, which is recorded.',
    },
  },
  COMPLETED: {
    owner: {
      vi: 'Đã có kết quả. Hãy nhận kết quả theo cách bạn đã chọn.',
      en: 'The result is ready. Take it in the way you chose.',
    },
    officer: {
      vi: 'Đã xử lý xong, chờ trả kết quả.',
      en: 'Decided: the result waits to be handed over.',
    },
  },
  RETURNED: {
    owner: { vi: 'Bạn đã nhận kết quả. Hồ sơ đã kết thúc.', en: 'You have the result. The dossier is closed.' },
    officer: { vi: 'Đã trả kết quả. Hồ sơ đã kết thúc.', en: 'Handed over. The dossier is closed.' },
  },
}

const unpaid: Record<Viewer, Text> = {
  owner: {
    vi: 'Hãy nộp phí, lệ phí. Cơ quan chỉ tiếp nhận sau khi phí, lệ phí đã được nộp.',
    en: 'Please pay the fees. The agency receives the dossier only after they are paid.',
  },
  officer: { vi: 'Người nộp chưa nộp phí, lệ phí.', en: 'The applicant has not paid the fees yet.' },
}

const leaving: Record<Viewer, Text> = {
  owner: {
    vi: 'Bạn đã xin rút hồ sơ. Cơ quan sẽ xác nhận hoặc trả lời bạn.',
    en: 'You asked to withdraw. The agency will confirm it or answer you.',
  },
  officer: {
    vi: 'Người nộp xin rút hồ sơ: hãy xác nhận hoặc từ chối, có ghi lý do.',
    en: 'The applicant asks to withdraw: confirm it, or decline and say why.',
  },
}

type Seen = { state: FiledState; feesDue: boolean; withdrawal?: unknown }

/** What this viewer reads above the acts; there is one for every state, whether or not the viewer can act. */
export function explanationOf({ state, feesDue, withdrawal }: Seen, viewer: Viewer): Text {
  if (state === 'NEW' && feesDue) return unpaid[viewer]
  return withdrawal && !isFinal(state) ? leaving[viewer] : explanations[state][viewer]
}
