import * as z from 'zod'
import { vietnamTime } from '../clock.ts'
import { money, vnd } from '../money.ts'
import { obligationLine } from '../payments/obligation.ts'
import { receiptSeal } from '../receipt/receipt.ts'
import { text } from '../text.ts'
import type { Bill } from './bill.ts'

export const receiptFormat = 'portal-payment-receipt.v1'

/**
 * What a receipt of money says, frozen per format. Times are RFC 3339. `files` is always empty: a payment hands none in,
 * and the one check of receipts looks for the list.
 */
const paymentReceiptPayload = z.object({
  format: z.literal(receiptFormat),
  billId: z.string(),
  reference: z.string(),
  service: z.string(),
  procedureVersion: z.int(),
  formVersion: z.int(),
  name: text,
  issuer: z.string(),
  /** To whom the bill is made out, masked as it was shown. */
  payer: z.string().optional(),
  lines: z.array(obligationLine),
  total: money,
  paidAt: z.string(),
  bank: z.string(),
  bankReference: z.string(),
  files: z.tuple([]),
})

/** A receipt of money as people keep it: the payload, its seal, and the portal's Ed25519 signature over the seal. */
export const paymentReceipt = z.object({
  payload: paymentReceiptPayload,
  seal: receiptSeal,
  kid: z.string(),
  signature: z.string(),
})
export type PaymentReceipt = z.infer<typeof paymentReceipt>

/** The receipt of a bill that money came for: the lines that were paid, and by which movement of money. */
export function receiptPayloadOf(one: Bill, paid: NonNullable<Bill['paid']>): PaymentReceipt['payload'] {
  return {
    format: receiptFormat,
    billId: one.id,
    reference: one.reference,
    service: one.service,
    procedureVersion: one.procedureVersion,
    formVersion: one.formVersion,
    name: one.name,
    issuer: one.issuer,
    ...(one.payer && { payer: one.payer }),
    lines: one.lines,
    total: vnd(one.amount),
    paidAt: vietnamTime(new Date(paid.at)),
    bank: paid.bank,
    bankReference: paid.bankReference,
    files: [],
  }
}
