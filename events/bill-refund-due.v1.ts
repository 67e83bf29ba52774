import { defineEvent } from '../shared/event.ts'
import { billData, billExample } from './bill.ts'

export const billRefundDue = defineEvent({
  type: 'bill.refund-due.v1',
  source: 'bills',
  meaning: 'A bill was paid here, and its issuer had been paid by another way: the money is due back.',
  data: billData,
  example: billExample,
})
