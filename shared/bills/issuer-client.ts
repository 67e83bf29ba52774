import * as z from 'zod'
import { readSecret } from '../aws/secrets.ts'
import { vietnamTime } from '../clock.ts'
import { environment, granted } from '../config.ts'
import { derivedId } from '../identifier.ts'
import type { Asked } from '../service/payment-service.ts'
import { traceHeaders } from '../trace.ts'
import { secrets, signedHeaders } from '../webhook/signature.ts'
import { type Bill, found, type troubles } from './bill.ts'

/** A person waits for the answer: longer than this, and they are told to come back. */
const patienceMs = 3_000

const word = z.discriminatedUnion('state', [
  z.object({ state: z.literal('due'), bill: found }),
  z.object({ state: z.literal('paid') }),
  z.object({ state: z.literal('unknown') }),
])
/** What an issuer says of a code: something is due, it has been paid, or there is no such thing. */
export type IssuerWord = z.infer<typeof word>

const entered = z.discriminatedUnion('state', [
  z.object({ state: z.literal('entered'), receiptNumber: z.string().regex(/^[\w./-]{1,64}$/) }),
  z.object({ state: z.literal('paid-elsewhere') }),
])
/** What an issuer makes of being told that a bill was paid: entered under its own number, or paid by another way before. */
export type Entered = z.infer<typeof entered>

const shared = z.object({ requestSecrets: secrets })

/** The issuer could not be asked, or gave nothing that can be used; asking again is safe. */
export class IssuerTrouble extends Error {
  readonly kind: (typeof troubles)[number]
  constructor(kind: (typeof troubles)[number], cause?: unknown) {
    super(`the issuer is ${kind}`, { cause })
    this.kind = kind
  }
}

/** What a function needs to talk to one issuer, read at cold start. @throws when it was not granted */
export function lineTo(issuer: string) {
  const suffix = issuer.toUpperCase().replaceAll('-', '_')
  const [secret, url] = [`ISSUER_SECRET_ARN_${suffix}`, `PARTNER_URL_${suffix}`] as const
  const config = environment({ [secret]: granted, [url]: z.url() }) as Record<string, string>

  async function send(path: string, id: string, content: object, now: Date): Promise<Response> {
    const { requestSecrets } = shared.parse(await readSecret(config[secret] ?? ''))
    const body = JSON.stringify(content)
    const signed = signedHeaders({ id, body, secrets: requestSecrets, now })
    try {
      return await fetch(`${config[url]?.replace(/\/$/, '')}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...signed, ...traceHeaders() },
        body,
        signal: AbortSignal.timeout(patienceMs),
        redirect: 'error',
      })
    } catch (cause) {
      throw new IssuerTrouble('silent', cause)
    }
  }

  async function answerOf<S extends z.ZodType>(response: Response, schema: S): Promise<z.output<S>> {
    if (response.status === 429 || response.status >= 500) throw new IssuerTrouble('unavailable')
    if (!response.ok) throw new IssuerTrouble('refused')
    try {
      return schema.parse(await response.json())
    } catch (cause) {
      throw new IssuerTrouble('unreadable', cause)
    }
  }

  return {
    /** Asks what is due by a code, signed. @throws {IssuerTrouble} */
    async find(service: string, asked: Asked, now: Date): Promise<IssuerWord> {
      const id = `ask_${derivedId(service, JSON.stringify(asked), now.toISOString())}`
      return answerOf(await send('/bills', id, { type: 'bill.asked', data: { service, ...asked } }, now), word)
    },

    /**
     * Tells that a bill was paid, signed. The same bill is the same payment, however often it is told.
     * @throws {IssuerTrouble}
     */
    async tell(one: Bill, now: Date): Promise<Entered> {
      const { id, reference, amount, paid } = one
      if (!paid) throw new Error(`bill ${id} is not paid`)
      const data = {
        payment: id,
        reference,
        amount,
        currency: 'VND',
        paidAt: vietnamTime(new Date(paid.at)),
        bank: paid.bank,
        bankReference: paid.bankReference,
      }
      return answerOf(await send('/payments', `pay_${id}`, { type: 'bill.paid', data }, now), entered)
    },
  }
}
