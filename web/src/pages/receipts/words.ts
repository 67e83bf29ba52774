import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react'
import type { Verdict } from '../../../../shared/receipt/check.ts'
import type { FileVerdict } from '../../../../shared/receipt/check-files.ts'

type Outcome = Verdict['outcome']
type Difference = Verdict['differences'][number]

const outcomeTitles: Record<Outcome, MessageDescriptor> = {
  genuine: msg`Giấy biên nhận nguyên vẹn`,
  altered: msg`Giấy biên nhận đã bị sửa`,
  'unknown-key': msg`Giấy này không phải do Cổng ký`,
  'wrong-signature': msg`Chữ ký không khớp`,
  unreadable: msg`Tệp này không phải là giấy biên nhận`,
}

/** Of what the portal confirms about a result, where it is told otherwise than of a receipt. */
const ofResult: Partial<Record<Outcome, { title: MessageDescriptor; meaning: MessageDescriptor }>> = {
  genuine: {
    title: msg`Xác nhận kết quả nguyên vẹn`,
    meaning: msg`Từng chữ đúng như Cổng đã ký. Chọn tệp kết quả bên dưới để biết tệp đó có đúng là tệp cơ quan đã gửi không.`,
  },
  altered: {
    title: msg`Xác nhận kết quả đã bị sửa`,
    meaning: msg`Cổng đã ký một xác nhận như thế này, nhưng sau đó có người đã sửa:`,
  },
}

/** Of a receipt of money. */
const ofMoney: typeof ofResult = {
  genuine: { title: msg`Biên lai nguyên vẹn`, meaning: msg`Từng chữ và từng con số đúng như Cổng đã ký.` },
  altered: {
    title: msg`Biên lai đã bị sửa`,
    meaning: msg`Cổng đã ký một biên lai như thế này, nhưng sau đó có người đã sửa:`,
  },
}

/** What is told by the format that a payload names, where it is told otherwise. */
const particular: Record<string, typeof ofResult> = {
  'portal-result.v1': ofResult,
  'portal-payment-receipt.v1': ofMoney,
}

/** What a check found, in words: of a receipt, a result's confirmation or a receipt of money. */
export function useOutcomeWords() {
  const { i18n } = useLingui()
  return (outcome: Outcome, payload: Record<string, unknown> | undefined) => {
    const told = particular[String(payload?.format)]?.[outcome]
    return {
      title: i18n._(told?.title ?? outcomeTitles[outcome]),
      meaning: i18n._(told?.meaning ?? outcomeMeanings[outcome]),
    }
  }
}

const outcomeMeanings: Record<Outcome, MessageDescriptor> = {
  genuine: msg`Từng chữ đúng như Cổng đã ký.`,
  altered: msg`Cổng đã ký một giấy biên nhận như thế này, nhưng sau đó có người đã sửa:`,
  'unknown-key': msg`Khóa mà giấy nêu không có trong các khóa Cổng đã công bố. Nếu máy đang giữ khóa cũ, hãy kết nối mạng và thử lại.`,
  'wrong-signature': msg`Chữ ký đã bị thay, hoặc nội dung và dấu niêm phong cùng bị sửa. Không thể tin bất cứ điều gì trong tệp này.`,
  unreadable: msg`Hãy chọn tệp .json đã tải từ trang giấy biên nhận của hồ sơ.`,
}

const fieldNames: Record<string, MessageDescriptor> = {
  '/format': msg`Định dạng`,
  '/number': msg`Giấy biên nhận số`,
  '/completedAt': msg`Ra kết quả lúc`,
  '/dossierCode': msg`Mã hồ sơ`,
  '/service': msg`Thủ tục`,
  '/procedureVersion': msg`Phiên bản thủ tục`,
  '/formVersion': msg`Phiên bản tờ khai`,
  '/agency': msg`Cơ quan tiếp nhận`,
  '/filedAt': msg`Nộp lúc`,
  '/handedInAt': msg`Thời điểm nhận`,
  '/answersSha256': msg`Mã băm của tờ khai`,
  '/files': msg`Danh sách tệp`,
  '/billId': msg`Khoản thanh toán`,
  '/reference': msg`Mã khoản thu`,
  '/name': msg`Nội dung`,
  '/issuer': msg`Đơn vị thu`,
  '/payer': msg`Người phải nộp`,
  '/lines': msg`Các dòng thu`,
  '/total': msg`Số tiền`,
  '/paidAt': msg({ message: 'Nộp lúc', context: 'money' }),
  '/bank': msg`Ngân hàng`,
  '/bankReference': msg`Số giao dịch`,
  '#seal': msg`Dấu niêm phong`,
  '#kid': msg`Tên khóa`,
}

const fileFieldNames: Record<string, MessageDescriptor> = {
  slot: msg`loại giấy tờ`,
  name: msg`tên tệp`,
  type: msg`kiểu tệp`,
  size: msg`dung lượng`,
  sha256: msg`mã băm SHA-256`,
}

const changes: Record<Difference['change'], MessageDescriptor> = {
  altered: msg`bị sửa`,
  removed: msg`bị bỏ đi`,
  added: msg`bị thêm vào`,
}

const oneFile = msg`Một tệp trong danh sách`

/** A difference as a sentence: which field or which file, and what was done to it. */
export function useDifferenceWords(): (one: Difference, payload: Record<string, unknown> | undefined) => string {
  const { i18n } = useLingui()
  return ({ pointer, change }, payload) => {
    const [, row, field] = /^\/files\/([^/]+)(?:\/(.+))?$/.exec(pointer) ?? []
    const done = i18n._(changes[change])
    if (row === undefined) return `${fieldNames[pointer] ? i18n._(fieldNames[pointer]) : pointer}: ${done}`
    const files = Array.isArray(payload?.files) ? (payload.files as { name?: unknown }[]) : []
    const place = row === '-' ? i18n._(oneFile) : `${Number(row) + 1}. ${String(files[Number(row)]?.name ?? '')}`
    if (field === undefined) return `${place}: ${done}`
    return `${place}: ${fileFieldNames[field] ? i18n._(fileFieldNames[field]) : field} ${done}`
  }
}

type Tone = 'neutral' | 'success' | 'danger'

export const fileWords: Record<FileVerdict['outcome'], { tone: Tone; words: MessageDescriptor }> = {
  genuine: { tone: 'success', words: msg`Nguyên vẹn` },
  renamed: { tone: 'success', words: msg`Nguyên vẹn, đã đổi tên` },
  altered: { tone: 'danger', words: msg`Đã bị sửa` },
  unprovable: { tone: 'danger', words: msg`Không kiểm tra được: dòng của tệp này trong giấy đã bị sửa` },
  unlisted: { tone: 'danger', words: msg`Không có trong danh sách đã ký` },
  'not-given': { tone: 'neutral', words: msg`Chưa kiểm tra` },
}
