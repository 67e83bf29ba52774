import * as z from 'zod'

/** What every event of a bill says of it, but the one that the money brings. */
export const billData = {
  billId: z.string(),
  code: z.string(),
  service: z.string(),
  ownerId: z.string(),
  amount: z.int(),
  currency: z.string(),
  revision: z.int(),
}

export const billExample = {
  billId: '4D8W1R6YHJ2P5SXC',
  code: 'PE01-2026-11',
  service: 'electricity-bill-payment',
  ownerId: '7d0c8c1e-52a4-4be5-8f2e-3a1f0c6f7f11',
  amount: 378000,
  currency: 'VND',
  revision: 4,
}
