import * as z from 'zod'
import { defineEvent } from '../shared/event.ts'

export const obligationSettled = defineEvent({
  type: 'obligation.settled.v1',
  source: 'payments',
  meaning: 'Money for an obligation has arrived in full; it will not be asked for again.',
  data: {
    obligationId: z.string(),
    dossierId: z.string(),
    amount: z.int(),
    currency: z.string(),
    partner: z.string(),
    bankReference: z.string(),
    paidAt: z.string(),
  },
  example: {
    obligationId: '7K3M9Q2ZB4N8RTWX-1',
    dossierId: '7K3M9Q2ZB4N8RTWX',
    amount: 115000,
    currency: 'VND',
    partner: 'sandbox-bank',
    bankReference: 'FT2611229A0C41D77E',
    paidAt: '2026-11-22T07:05:00.000Z',
  },
})
