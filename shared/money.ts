import * as z from 'zod'
import type { Text } from './text.ts'

/** Money: an integer of đồng; the đồng has no smaller unit. */
export const money = z.object({ amount: z.int().min(0), currency: z.literal('VND') })
export type Money = z.infer<typeof money>

/** An amount in đồng; fractions and negative amounts are bugs, so they throw. */
export const vnd = (amount: number): Money => money.parse({ amount, currency: 'VND' })

export const total = (amounts: Money[]): Money => vnd(amounts.reduce((sum, { amount }) => sum + amount, 0))

/** An amount in đồng as each language writes it: `378.000 đồng`, `378,000 đồng`. */
export function amountInWords(amount: number): Text {
  const grouped = (by: string) => amount.toString().replace(/\B(?=(\d{3})+$)/g, by)
  return { vi: `${grouped('.')} đồng`, en: `${grouped(',')} đồng` }
}
