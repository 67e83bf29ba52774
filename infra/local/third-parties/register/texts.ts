import type { Language } from '../page.ts'

const vi = {
  name: 'Đăng ký doanh nghiệp (thử nghiệm)',
  note: 'Bản thử nghiệm, không phải hệ thống đăng ký doanh nghiệp quốc gia',
  other: 'English',
  about:
    'Cổng Dịch vụ công hỏi ở đây xem một người có phải là người đại diện theo pháp luật của doanh nghiệp hay không.',
  enterprises: 'Doanh nghiệp có sẵn',
  taxCode: 'Mã số thuế',
  enterprise: 'Doanh nghiệp',
  representative: 'Số định danh của người đại diện',
  magic: 'Giá trị thử nghiệm',
  magicHint: 'Với mã số thuế khác, chữ số thứ 7 đến thứ 9 quyết định câu trả lời:',
  digits: 'Chữ số 7–9',
  otherDigits: 'khác',
  example: 'Ví dụ',
  happens: 'Câu trả lời',
  asked: 'Đã được hỏi',
  none: 'Chưa có ai hỏi.',
  unknown: 'Không có trang này.',
  states: {
    yes: 'Là người đại diện',
    no: 'Người khác đại diện',
    dissolved: 'Đã giải thể',
    down: 'Gián đoạn',
    none: 'Không tìm thấy',
  },
}

const en: typeof vi = {
  name: 'Business register (sandbox)',
  note: 'A sandbox, not the national business register',
  other: 'Tiếng Việt',
  about: 'The portal asks here whether somebody is the legal representative of an enterprise.',
  enterprises: 'Enterprises in the register',
  taxCode: 'Tax code',
  enterprise: 'Enterprise',
  representative: 'Personal number of the representative',
  magic: 'Magic values',
  magicHint: 'For any other tax code, the seventh to ninth digit decide the answer:',
  digits: 'Digits 7–9',
  otherDigits: 'other',
  example: 'Example',
  happens: 'The answer',
  asked: 'What was asked',
  none: 'Nobody has asked yet.',
  unknown: 'There is no such page.',
  states: {
    yes: 'Represents it',
    no: 'Somebody else does',
    dissolved: 'Dissolved',
    down: 'Out of order',
    none: 'Not found',
  },
}

export const texts: Record<Language, typeof vi> = { vi, en }
