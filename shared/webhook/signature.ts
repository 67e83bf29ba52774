import { timingSafeEqual } from 'node:crypto'
import { Webhook } from 'standardwebhooks'
import * as z from 'zod'

const toleranceSeconds = 300
// Repeated headers arrive joined by commas, so a comma where none belongs means doubled.
const idForm = /^[\w-]{1,128}$/
const timestampForm = /^[1-9]\d{0,11}$/
const signatureForm = /^v\d+[a-z]?,[A-Za-z0-9+/_-]+=*$/

/** The secrets shared with a partner for one direction: two while one is being changed. */
export const secrets = z.array(z.string().startsWith('whsec_')).min(1).max(2)

type Signed = { headers: Record<string, string | undefined>; body: string; secrets: string[]; now: Date }

const equal = (a: string, b: string) => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))

/**
 * The id of a message whose signature is right, else null: headers single and whole, the clock within five minutes, a
 * `v1` signature made with one of the active secrets. [source: specification of github.com/standard-webhooks]
 */
export function verifiedId({ headers, body, secrets, now }: Signed): string | null {
  const id = headers['webhook-id'] ?? ''
  const timestamp = headers['webhook-timestamp'] ?? ''
  const signatures = (headers['webhook-signature'] ?? '').split(' ')
  if (!idForm.test(id) || !timestampForm.test(timestamp)) return null
  if (!signatures.every((one) => signatureForm.test(one))) return null
  if (Math.abs(Math.floor(now.getTime() / 1000) - Number(timestamp)) > toleranceSeconds) return null
  const at = new Date(Number(timestamp) * 1000)
  const right = secrets.map((secret) => new Webhook(secret).sign(id, at, body))
  return right.some((wanted) => signatures.some((given) => equal(given, wanted))) ? id : null
}

type Message = { id: string; body: string; secrets: string[]; now: Date }

/** The headers under which a message of ours goes out: signed with each active secret, so that the other side may change at leisure. */
export const signedHeaders = ({ id, body, secrets, now }: Message): Record<string, string> => ({
  'webhook-id': id,
  'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
  'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(id, now, body)).join(' '),
})
