import { defineEvent } from '../shared/event.ts'
import { billData, billExample } from './bill.ts'

export const billConfirmed = defineEvent({
  type: 'bill.confirmed.v1',
  source: 'bills',
  meaning: 'The issuer of a bill was told that it is paid, and has entered it.',
  data: billData,
  example: billExample,
})
