import type { Language } from '../page.ts'

const vi = {
  name: 'Các đơn vị thu (thử nghiệm)',
  note: 'Bản thử nghiệm, không phải đơn vị thu thật',
  other: 'English',
  home: 'Đơn vị thu',
  about:
    'Điện, nước, viện phí, học phí, tiền phạt, thuế, bảo hiểm, án phí: mỗi đơn vị có một địa chỉ và một khóa riêng. Cổng hỏi theo mã, rồi báo lại khi đã nộp.',
  outOfOrder: 'Đang gián đoạn',
  repair: 'Đã sửa xong',
  asked: 'Các khoản đã được hỏi',
  none: 'Chưa có khoản nào được hỏi. Hãy tra cứu một hóa đơn tiền điện ở Cổng.',
  magic: 'Giá trị thử nghiệm',
  magicHint: 'Ba chữ số cuối của mã quyết định điều xảy ra:',
  ending: 'Ba số cuối',
  otherEnding: 'khác',
  happens: 'Điều xảy ra',
  code: 'Mã',
  times: 'Số lần hỏi',
  state: 'Tình trạng',
  states: { open: 'Chưa nộp', paid: 'Đã nộp', broken: 'Gián đoạn' },
}

const en: typeof vi = {
  name: 'Issuers (sandbox)',
  note: 'A sandbox, no real issuers',
  other: 'Tiếng Việt',
  home: 'Issuers',
  about:
    'Electricity, water, hospitals, schools, fines, taxes, insurance, courts: each has an address and a key of its own. The portal asks by a code, and tells when it was paid.',
  outOfOrder: 'Out of order',
  repair: 'Repaired',
  asked: 'What was asked for',
  none: 'Nothing yet. Look up an electricity bill at the portal.',
  magic: 'Magic values',
  magicHint: 'The last three digits of the code decide what happens:',
  ending: 'Last three digits',
  otherEnding: 'other',
  happens: 'What happens',
  code: 'Code',
  times: 'Times asked',
  state: 'State',
  states: { open: 'Not paid', paid: 'Paid', broken: 'Out of order' },
}

export const texts: Record<Language, typeof vi> = { vi, en }
