import type { Found } from '../../../shared/bills/bill.ts'
import { vnd } from '../../../shared/money.ts'
import type { Owed } from '../../../shared/service/payment-service.ts'

/**
 * What the patient pays: the hospital's costs, less what the health insurance pays. The costs and the insurance's part are
 * told beside it. Where the insurance pays all, nothing is owed.
 */
export function patientShare({ lines, bases }: Pick<Found, 'lines' | 'bases'>): Owed {
  const cost = lines.reduce((sum, { amount }) => sum + amount.amount, 0)
  const insured = Math.min(cost, bases.insurance ?? 0)
  return {
    lines: [
      {
        code: 'patient-share',
        name: { vi: 'Phần người bệnh phải trả', en: 'What the patient pays' },
        kind: 'bill',
        amount: vnd(cost - insured),
      },
    ],
    besides: [
      ...lines,
      {
        code: 'insurance',
        name: { vi: 'Quỹ bảo hiểm y tế đã trả', en: 'Paid by the health insurance' },
        kind: 'bill',
        amount: vnd(insured),
      },
    ],
  }
}
