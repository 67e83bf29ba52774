import { amountInWords } from '../../shared/money.ts'
import type { Facts, Words } from './facts.ts'

const sum = ({ amount = 0 }: Facts) => amountInWords(amount)

/** What becomes of a bill that was looked up and paid here. */
export const textsOfBills = {
  'bill.paid.v1': (facts: Facts): Words => ({
    subject: { vi: 'Đã nhận tiền', en: 'Payment received' },
    told: {
      vi: `Cổng đã nhận ${sum(facts).vi} cho khoản ${facts.code} và lập biên lai điện tử. Việc tiếp theo: Cổng báo cho đơn vị thu, và chúng tôi sẽ cho bạn biết khi đơn vị thu đã ghi nhận. Bạn không cần nộp lại.`,
      en: `The portal has received ${sum(facts).en} for ${facts.code}, and your receipt is ready. Next: the issuer is told, and we will let you know when it has entered the payment. Do not pay again.`,
    },
  }),
  'bill.confirmed.v1': ({ code }: Facts): Words => ({
    subject: { vi: 'Đơn vị thu đã ghi nhận', en: 'The issuer has entered your payment' },
    told: {
      vi: `Đơn vị thu đã ghi nhận khoản ${code} là đã nộp. Bạn không cần làm gì thêm; biên lai điện tử ở trang của khoản này.`,
      en: `The issuer has entered ${code} as paid. There is nothing left to do; the receipt is on its page.`,
    },
  }),
  'bill.refund-due.v1': (facts: Facts): Words => ({
    subject: { vi: 'Khoản này đã được nộp ở nơi khác', en: 'This had been paid elsewhere' },
    told: {
      vi: `Đơn vị thu cho biết khoản ${facts.code} đã được nộp ở nơi khác trước đó. Số tiền ${sum(facts).vi} bạn vừa nộp được hoàn lại: cán bộ đang xử lý, bạn không cần làm gì thêm.`,
      en: `The issuer says that ${facts.code} had been paid elsewhere before. The ${sum(facts).en} that you paid are due back to you: a person sees to it, and there is nothing left to do for you.`,
    },
  }),
} as const satisfies Record<string, (facts: Facts) => Words>
