import * as z from 'zod'
import { environment } from '../../shared/config.ts'
import { traceHeaders } from '../../shared/trace.ts'
import type { Attempt } from './attempt.ts'
import { sharedWith } from './bank-access.ts'
import { banks } from './banks.ts'

const patienceMs = 4_000

const addressOf = (bankId: string) => `PARTNER_URL_${bankId.toUpperCase().replaceAll('-', '_')}`

const config: Record<string, string> = environment(Object.fromEntries(banks.map(({ id }) => [addressOf(id), z.url()])))

const placed = z.object({ payUrl: z.url({ protocol: /^https?$/ }) })

const statusAnswer = z.object({
  status: z.enum(['pending', 'paid', 'failed', 'expired']),
  bankReference: z.string().optional(),
  amount: z.int(),
  currency: z.string(),
  paidAt: z.string().optional(),
})
/** What the bank knows of a reference; `unknown` when it never took the order. */
export type BankStatus = z.infer<typeof statusAnswer> | { status: 'unknown' }

/** The bank gave no usable answer in time: its outcome is unknown, and asking again is safe. */
export class BankSilent extends Error {}

async function call(bankId: string, path: string, order?: object): Promise<Response> {
  const { apiKey } = await sharedWith(bankId)
  const url = `${config[addressOf(bankId)]?.replace(/\/$/, '')}${path}`
  try {
    return await fetch(url, {
      method: order ? 'POST' : 'GET',
      headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json', ...traceHeaders() },
      signal: AbortSignal.timeout(patienceMs),
      redirect: 'error',
      ...(order && { body: JSON.stringify(order) }),
    })
  } catch (cause) {
    throw new BankSilent(`no answer from ${bankId}`, { cause })
  }
}

async function answerOf<S extends z.ZodType>(response: Response, schema: S): Promise<z.output<S>> {
  try {
    if (response.ok) return schema.parse(await response.json())
  } catch (cause) {
    throw new BankSilent('the answer cannot be read', { cause })
  }
  throw new BankSilent(`the bank answered ${response.status}`)
}

type Order = { attempt: Attempt; account: string; description: string; returnUrl: string }

/** Opens the order at the bank and gives the page to pay on; the same reference gives the same order. */
export async function placeOrder({ attempt, ...order }: Order): Promise<string> {
  const { reference, amount, currency, expiresAt } = attempt
  const answer = await call(attempt.bank, '/orders', { reference, amount, currency, expiresAt, ...order })
  return (await answerOf(answer, placed)).payUrl
}

/** Asks the bank about an attempt. */
export async function askStatus({ bank, reference }: Pick<Attempt, 'bank' | 'reference'>): Promise<BankStatus> {
  const answer = await call(bank, `/orders/${encodeURIComponent(reference)}`)
  return answer.status === 404 ? { status: 'unknown' } : answerOf(answer, statusAnswer)
}
