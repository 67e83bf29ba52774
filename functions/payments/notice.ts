import * as z from 'zod'

// Both become keys in our tables, so only what cannot be mistaken for a separator.
const bankReference = z.string().regex(/^[\w.-]{1,64}$/)
const reference = z.string().min(1).max(64)

/** What a partner bank tells us. Readers are tolerant: fields we do not know are dropped. */
export const bankNotice = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('payment.settled'),
    data: z.object({
      reference,
      bankReference,
      amount: z.int().positive(),
      currency: z.string().regex(/^[A-Z]{3}$/),
      paidAt: z.iso.datetime({ offset: true }),
    }),
  }),
  z.object({ type: z.literal('payment.failed'), data: z.object({ reference }) }),
  z.object({ type: z.literal('payment.expired'), data: z.object({ reference }) }),
])
export type BankNotice = z.infer<typeof bankNotice>
export type SettledNotice = Extract<BankNotice, { type: 'payment.settled' }>

/** A message of the payments queue: a notice whose origin is proven, by its signature or because we asked the bank. */
export const paymentMessage = z.object({
  bank: z.string(),
  origin: z.enum(['webhook', 'query']),
  /** The bank's `webhook-id`, or ours for an answer to a query. */
  noticeId: z.string(),
  receivedAt: z.string(),
  notice: bankNotice,
  /** The signed text as it came, kept as evidence. */
  raw: z.string().optional(),
})
export type PaymentMessage = z.infer<typeof paymentMessage>
