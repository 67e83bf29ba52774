import * as z from 'zod'
import { defineEvent } from '../shared/event.ts'

export const billPaid = defineEvent({
  type: 'bill.paid.v1',
  source: 'payments',
  meaning: 'Money for a bill that was looked up has arrived in full; its issuer is yet to be told.',
  data: {
    obligationId: z.string(),
    billId: z.string(),
    code: z.string(),
    ownerId: z.string(),
    amount: z.int(),
    currency: z.string(),
    partner: z.string(),
    bankReference: z.string(),
    paidAt: z.string(),
  },
  example: {
    obligationId: '4D8W1R6YHJ2P5SXC-1',
    billId: '4D8W1R6YHJ2P5SXC',
    code: 'PE01-2026-11',
    ownerId: '7d0c8c1e-52a4-4be5-8f2e-3a1f0c6f7f11',
    amount: 378000,
    currency: 'VND',
    partner: 'sandbox-bank',
    bankReference: 'FT2611229A0C41D77E',
    paidAt: '2026-11-22T07:05:00.000Z',
  },
})
