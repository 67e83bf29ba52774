import { randomUUID } from 'node:crypto'
import { Webhook } from 'standardwebhooks'
import { inTurns, quantile } from '../ratio.ts'
import type { Section } from '../table.ts'
import { type Caller, load } from './load.ts'
import { webhookSecret } from './secret.ts'
import type { Serving } from './server.ts'

const names = ['webhook-bare', 'webhook'] as const
const atOnce = [
  { callers: 1, requests: 200 },
  { callers: 50, requests: 500 },
]
const signer = new Webhook(webhookSecret)

const notice = JSON.stringify({
  type: 'payment.settled',
  data: {
    reference: '0123456789ABCDEF101',
    bankReference: 'FT26112200000000',
    amount: 135_000,
    currency: 'VND',
    paidAt: '2026-11-22T08:00:00+07:00',
  },
})

/** A bank that tells of a payment again and again, each time anew. */
const bank = (): Caller => ({
  path: '/api/v1/partners/banks/sandbox-bank/notices',
  request() {
    const [id, at] = [`msg_${randomUUID()}`, new Date()]
    const headers = {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
      'webhook-signature': signer.sign(id, at, notice),
    }
    return { method: 'POST', headers, body: notice }
  },
  answered: () => {},
})

/** Time until a bank's notice is acknowledged, against a handler that verifies and sends and does nothing else. */
export async function measureWebhook({ urls }: Serving, rounds: number): Promise<Section> {
  const lines = []
  for (const { callers, requests } of atOnce) {
    const at = (share: number) => async (name: (typeof names)[number]) => {
      const many = Array.from({ length: callers }, bank)
      const { milliseconds } = await load(urls[name] ?? '', many, requests, 202)
      return quantile(milliseconds, share)
    }
    for (const name of names) await at(0.5)(name)
    const { webhook: p50 } = await inTurns(names, 'webhook-bare', rounds, at(0.5))
    lines.push({ what: callers === 1 ? 'p50, one at a time' : `p50, ${callers} at once`, value: p50, atMost: 1.2 })
  }
  return { title: 'Webhook acknowledged, against a bare verify-and-send handler', lines }
}
