import { randomBytes } from 'node:crypto'
import { Webhook } from 'standardwebhooks'
import type { Order } from './orders.ts'

/** Waits before each delivery, in milliseconds; after the last the bank gives up and only a status query tells. */
export const ladder = [0, 1_000, 2_000, 5_000, 10_000, 30_000, 60_000, 300_000]

type Sender = { portalUrl: string; secret: string; now: () => Date }

const body = (order: Order): string =>
  JSON.stringify(
    order.paid
      ? { type: 'payment.settled', data: { reference: order.reference, currency: order.currency, ...order.paid } }
      : {
          type: 'payment.failed',
          data: { reference: order.reference, amount: order.amount, currency: order.currency },
        },
  )

/**
 * Sends a notice about the order, signed as Standard Webhooks describes, until the portal answers 2xx or the ladder
 * ends. One `webhook-id` for all tries of one notice; the time, and so the signature, is fresh in each. What is to be
 * sent later is, by the bank's own clock, when `tick` is called.
 */
export function createNoticeSender({ portalUrl, secret, now }: Sender) {
  const signer = new Webhook(secret)
  let waiting: { at: number; send: () => void }[] = []

  async function deliver(order: Order, webhookId: string, text: string): Promise<boolean> {
    const at = now()
    const status = await fetch(`${portalUrl}/api/v1/partners/banks/sandbox-bank/notices`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'webhook-id': webhookId,
        'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
        'webhook-signature': signer.sign(webhookId, at, text),
      },
      body: text,
      signal: AbortSignal.timeout(15_000),
    }).then(
      (answer) => answer.status,
      () => 'no answer' as const,
    )
    order.deliveries.push({ webhookId, at: at.toISOString(), status })
    return typeof status === 'number' && status >= 200 && status < 300
  }

  const after = (ms: number, send: () => void): void => {
    if (ms === 0) setImmediate(send)
    else waiting.push({ at: now().getTime() + ms, send })
  }

  return {
    notify(order: Order, delayMs = 0): void {
      const webhookId = `msg_${randomBytes(16).toString('hex')}`
      const text = body(order)
      const attempt = (step: number, extraMs: number): void => {
        const wait = ladder[step]
        if (wait === undefined) return
        after(wait + extraMs, async () => void ((await deliver(order, webhookId, text)) || attempt(step + 1, 0)))
      }
      attempt(0, delayMs)
    },

    /** Sends what is due; called as time goes by. */
    tick(): void {
      const due = waiting.filter(({ at }) => at <= now().getTime())
      waiting = waiting.filter((one) => !due.includes(one))
      for (const { send } of due) send()
    },
  }
}
