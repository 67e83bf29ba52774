import type { Duration } from '../../../shared/catalogue/duration.ts'
import type { Money } from '../../../shared/money.ts'
import type { Language, Text } from '../../../shared/text.ts'

const tags = { vi: 'vi-VN', en: 'en-GB' } as const

/** `115.000 đ` in Vietnamese, `115,000 VND` in English. */
export function moneyIn(language: Language, { amount, currency }: Money): string {
  const number = new Intl.NumberFormat(tags[language]).format(amount)
  return `${number}\u00a0${currency === 'VND' && language === 'vi' ? 'đ' : currency}`
}

/** A day from `2026-11-22`. */
export function dayIn(language: Language, day: string): string {
  const [year, month, date] = day.split('-')
  if (language === 'vi') return `${date}/${month}/${year}`
  const named = new Intl.DateTimeFormat(tags.en, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
  return named.format(new Date(`${day}T00:00:00Z`))
}

const units: Record<Duration['unit'], { vi: string; en: [one: string, more: string] }> = {
  working_hours: { vi: 'giờ làm việc', en: ['working hour', 'working hours'] },
  working_days: { vi: 'ngày làm việc', en: ['working day', 'working days'] },
  calendar_days: { vi: 'ngày', en: ['day', 'days'] },
}

/** A time to wait, in the words of the law: working days are not days. */
export function spanIn(language: Language, { value, unit }: Duration): string {
  if (value === 0) return language === 'vi' ? 'Trong ngày' : 'The same day'
  return `${value} ${language === 'vi' ? units[unit].vi : units[unit].en[value === 1 ? 0 : 1]}`
}

/** What stands on every page, in both languages. */
export const words = {
  portal: { vi: 'Cổng Dịch vụ công quốc gia', en: 'National Public Service Portal' },
  demonstration: {
    vi: 'Đây là bản trình diễn mở, không phải cổng chính thức của Chính phủ.',
    en: 'This is an open demonstration, not the Government’s portal.',
  },
  other: { vi: 'English', en: 'Tiếng Việt' },
  // Some are filed and some only paid.
  file: { vi: 'Thực hiện trực tuyến', en: 'Do it online' },
  notHere: {
    vi: 'Thủ tục này chưa nộp trực tuyến được. Hãy nộp tại nơi tiếp nhận.',
    en: 'This procedure cannot be filed online yet. Hand it in where it is received.',
  },
  pilot: { vi: 'Đang thí điểm, chưa mở trên cả nước', en: 'A pilot, not open nationwide' },
  opens: { vi: 'từ', en: 'from' },
  abolished: { vi: 'Thủ tục này đã bị bãi bỏ từ ngày', en: 'This procedure was abolished on' },
  ended: { vi: 'Bản này đã hết hiệu lực từ ngày', en: 'This version ended on' },
  receives: { vi: 'Nơi tiếp nhận', en: 'Where it is received' },
  decides: { vi: 'Cơ quan quyết định', en: 'Who decides' },
  implementedBy: { vi: 'Cơ quan thực hiện', en: 'Carried out by' },
  levels: { vi: 'Cấp thực hiện', en: 'Level of administration' },
  level: { vi: 'Mức độ dịch vụ', en: 'Level of service' },
  sector: { vi: 'Lĩnh vực', en: 'Field' },
  audience: { vi: 'Đối tượng thực hiện', en: 'Who may use it' },
  result: { vi: 'Kết quả', en: 'Result' },
  channels: { vi: 'Cách nộp, thời hạn và lệ phí', en: 'How to file, time and fees' },
  channel: { vi: 'Cách nộp', en: 'How' },
  time: { vi: 'Thời hạn', en: 'Time' },
  fees: { vi: 'Phí, lệ phí', en: 'Fees' },
  same: { vi: 'Như', en: 'As' },
  free: { vi: 'Không thu', en: 'None' },
  papers: { vi: 'Giấy tờ cần có', en: 'Papers needed' },
  optional: { vi: '(nếu có)', en: '(if there is one)' },
  template: { vi: 'Mẫu', en: 'Form' },
  steps: { vi: 'Các bước thực hiện', en: 'Steps' },
  cases: { vi: 'Các trường hợp', en: 'Cases' },
  requirements: { vi: 'Yêu cầu, điều kiện', en: 'Conditions' },
  figures: { vi: 'Các mức được áp dụng', en: 'Figures that apply' },
  notes: { vi: 'Lưu ý', en: 'Notes' },
  faq: { vi: 'Câu hỏi thường gặp', en: 'Questions' },
  legalBases: { vi: 'Căn cứ pháp lý', en: 'Legal bases' },
  decision: { vi: 'Quyết định công bố', en: 'Announced by' },
  linked: { vi: 'Thủ tục liên quan', en: 'Linked procedures' },
  unverified: { vi: 'Chưa kiểm chứng', en: 'Unverified' },
  source: { vi: 'Nguồn', en: 'Source' },
  version: { vi: 'Phiên bản', en: 'Version' },
  from: { vi: 'áp dụng từ', en: 'in force from' },
  before: { vi: 'đến trước', en: 'until before' },
  code: { vi: 'Mã thủ tục', en: 'Procedure code' },
  noCode: {
    vi: 'Mã thủ tục quốc gia chưa được xác nhận.',
    en: 'The national code of the procedure is not confirmed.',
  },
} satisfies Record<string, Text>

export const channelNames = {
  online: { vi: 'Trực tuyến', en: 'Online' },
  counter: { vi: 'Trực tiếp tại quầy', en: 'At the counter' },
  post: { vi: 'Qua bưu chính', en: 'By post' },
} satisfies Record<string, Text>

export const levelNames = {
  central: { vi: 'Cấp bộ, ngành', en: 'Central' },
  province: { vi: 'Cấp tỉnh', en: 'Province' },
  commune: { vi: 'Cấp xã', en: 'Commune' },
} satisfies Record<string, Text>

/** After Decree 42/2022/NĐ-CP. */
export const serviceLevels = {
  full: { vi: 'Toàn trình', en: 'Full: everything online' },
  partial: { vi: 'Một phần', en: 'Partial: some of it in person' },
} satisfies Record<string, Text>

const counted = { days: 'day', months: 'month', years: 'year' } as const
const inVietnamese = { days: 'ngày', months: 'tháng', years: 'năm' } as const

/** `0,5%`, `30 ngày`, `1 day`; numbers are grouped from five digits on, as four may be a year. */
export function countIn(language: Language, value: number, unit: 'percent' | 'count' | keyof typeof counted): string {
  const number = new Intl.NumberFormat(tags[language], { useGrouping: 'min2' }).format(value)
  if (unit === 'percent') return `${number}%`
  if (unit === 'count') return number
  return `${number}\u00a0${language === 'vi' ? inVietnamese[unit] : `${counted[unit]}${value === 1 ? '' : 's'}`}`
}
