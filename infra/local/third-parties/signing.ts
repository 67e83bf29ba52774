import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { Webhook } from 'standardwebhooks'

const toleranceMs = 300_000

/** Whether a request carries a signature of Standard Webhooks made with one of these secrets, not older than five minutes. */
export function isSigned(headers: IncomingHttpHeaders, body: string, secrets: string[], now: Date): boolean {
  const [id, seconds, given] = ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map((name) =>
    String(headers[name] ?? ''),
  ) as [string, string, string]
  const at = new Date(Number(seconds) * 1000)
  if (id === '' || !(Math.abs(now.getTime() - at.getTime()) <= toleranceMs)) return false
  const wanted = secrets.map((secret) => Buffer.from(new Webhook(secret).sign(id, at, body)))
  return given
    .split(' ')
    .map((one) => Buffer.from(one))
    .some((one) => wanted.some((right) => one.length === right.length && timingSafeEqual(one, right)))
}

export const newMessageId = (): string => `msg_${randomBytes(12).toString('hex')}`

export function signatureHeaders(id: string, body: string, secret: string, at: Date): Record<string, string> {
  return {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': new Webhook(secret).sign(id, at, body),
  }
}
