export type Line = {
  code: string
  name: { vi: string; en: string }
  kind: 'bill' | 'fine' | 'tax' | 'fee' | 'charge'
  amount: { amount: number; currency: 'VND' }
}

/** What the portal asks, as it came: a code, in whose books, and whatever else belongs to it. */
export type Asked = { service: string; code: string; biller?: string; payer?: string; more?: Record<string, string> }

/** What a bill says before anything happens to it; days are `YYYY-MM-DD`. */
export type Content = {
  payer: string
  lines: Line[]
  bases?: Record<string, number>
  issuedOn?: string
  dueOn?: string
}

const dayMs = 86_400_000

/** So many days later. */
export const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10)

const line = (code: string, kind: Line['kind'], amount: number, vi: string, en: string): Line => ({
  code,
  name: { vi, en },
  kind,
  amount: { amount, currency: 'VND' },
})

const dated = (today: string, days: number) => ({ issuedOn: today, dueOn: daysAfter(today, days) })

/** A decision on a fine is due ten days after its day. */
const decided = (asked: Asked, today: string) => {
  const issuedOn = asked.more?.decisionDate ?? today
  return { issuedOn, dueOn: daysAfter(issuedOn, 10) }
}

/** Declared taxes are what the taxpayer says; an amount that has an identifier stands in the tax office's books. */
const inTaxBooks = ({ more = {} }: Asked): Line[] =>
  more.paymentId ? [line(`sub-item-${more.subItem}`, 'tax', Number(more.declared), 'Tiền thuế', 'Tax')] : []

type Author = (asked: Asked, today: string) => Content

/** What each kind of bill says, always the same: amounts that anybody can add up. */
export const contents: Record<string, Author> = {
  'electricity-bill-payment': (_, today) => ({
    payer: 'Nguyễn Văn An',
    lines: [
      line('energy', 'bill', 350_000, 'Tiền điện', 'Electricity'),
      line('vat', 'tax', 28_000, 'Thuế giá trị gia tăng', 'Value added tax'),
    ],
    ...dated(today, 7),
  }),
  'water-bill-payment': (_, today) => ({
    payer: 'Nguyễn Văn An',
    lines: [
      line('water', 'bill', 96_000, 'Tiền nước sạch', 'Water'),
      line('vat', 'tax', 4_800, 'Thuế giá trị gia tăng', 'Value added tax'),
      line('drainage', 'fee', 9_600, 'Dịch vụ thoát nước', 'Drainage'),
    ],
    ...dated(today, 7),
  }),
  'hospital-fee-payment': (_, today) => ({
    payer: 'Lê Thị Bình',
    lines: [
      line('examination', 'bill', 50_000, 'Tiền khám', 'Examination'),
      line('tests', 'bill', 450_000, 'Xét nghiệm', 'Tests'),
      line('medicine', 'bill', 750_000, 'Thuốc', 'Medicine'),
    ],
    bases: { insurance: 1_000_000 },
    issuedOn: today,
  }),
  'tuition-fee-payment': (_, today) => ({
    payer: 'Trần Minh Khôi',
    lines: [
      line('tuition', 'bill', 9_000_000, 'Học phí', 'Tuition'),
      line('health-insurance', 'bill', 680_000, 'Bảo hiểm y tế sinh viên', 'Student health insurance'),
    ],
    ...dated(today, 30),
  }),
  'traffic-fine-payment': (asked, today) => ({
    payer: 'Phạm Quốc Huy',
    lines: [line('fine', 'fine', 5_000_000, 'Tiền phạt vi phạm giao thông', 'Traffic fine')],
    ...decided(asked, today),
  }),
  'administrative-fine-payment': (asked, today) => ({
    payer: 'Phạm Quốc Huy',
    lines: [line('fine', 'fine', 3_000_000, 'Tiền phạt vi phạm hành chính', 'Administrative fine')],
    ...decided(asked, today),
  }),
  'social-insurance-payment': ({ payer = '' }, today) => ({ payer, lines: [], ...dated(today, 20) }),
  'enterprise-e-tax-payment': (asked) => ({ payer: 'Công ty Hạ Long', lines: inTaxBooks(asked) }),
  'corporate-income-tax': (asked) => ({ payer: 'Công ty Hạ Long', lines: inTaxBooks(asked) }),
  'personal-income-tax': (asked) => ({ payer: 'Nguyễn Thị Lan', lines: inTaxBooks(asked) }),
  'land-financial-obligation': (_, today) => ({
    payer: 'Vũ Thị Hoa',
    lines: [
      line('land-use-levy', 'tax', 150_000_000, 'Tiền sử dụng đất', 'Land-use levy'),
      line('personal-income-tax', 'tax', 40_000_000, 'Thuế thu nhập cá nhân', 'Personal income tax'),
    ],
    bases: { landValue: 2_000_000_000 },
    ...dated(today, 30),
  }),
  'court-fee-advance-payment': (_, today) => ({
    payer: 'Đỗ Văn Sơn',
    lines: [line('court-fee-advance', 'charge', 1_500_000, 'Tạm ứng án phí', 'Court-fee advance')],
    ...dated(today, 7),
  }),
}
