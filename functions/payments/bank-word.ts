import type { Attempt } from './attempt.ts'
import type { BankStatus } from './bank-client.ts'
import { type BankNotice, bankNotice } from './notice.ts'

/** The bank's answer to a question as the notice it stands for; null while the outcome is open. */
export function noticeFrom({ reference, expiresAt }: Attempt, answer: BankStatus, now: Date): BankNotice | null {
  switch (answer.status) {
    case 'paid':
      return bankNotice.parse({ type: 'payment.settled', data: { reference, ...answer } })
    case 'failed':
      return { type: 'payment.failed', data: { reference } }
    case 'expired':
      return { type: 'payment.expired', data: { reference } }
    case 'unknown':
      // An order that never reached the bank can be paid no more once its time is over.
      return Date.parse(expiresAt) <= now.getTime() ? { type: 'payment.expired', data: { reference } } : null
    case 'pending':
      return null
  }
}
