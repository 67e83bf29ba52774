import * as z from 'zod'
import { vietnamTime } from '../../shared/clock.ts'
import { environment } from '../../shared/config.ts'
import { sharedOf } from '../../shared/consultation/told.ts'
import { traceHeaders } from '../../shared/trace.ts'
import { signedHeaders } from '../../shared/webhook/signature.ts'
import { agencies } from './agencies.ts'
import { sharedWith } from './agency-access.ts'
import { type Consultation, referenceOf, type troubles } from './consultation.ts'
import { mayRaise, type Opinion, opinion } from './message.ts'

const patienceMs = 4_000

const addressOf = (partner: string) => `PARTNER_URL_${partner.toUpperCase().replaceAll('-', '_')}`

const config: Record<string, string> = environment(
  Object.fromEntries(agencies.map(({ id }) => [addressOf(id), z.url()])),
)

const taken = z.discriminatedUnion('state', [
  z.object({ state: z.literal('pending') }),
  z.object({ state: z.literal('answered'), answer: opinion }),
])

/** The agency could not be asked, or gave nothing that can be used; asking again is safe. */
export class AgencyTrouble extends Error {
  readonly kind: (typeof troubles)[number]
  constructor(kind: (typeof troubles)[number], cause?: unknown) {
    super(`the agency is ${kind}`, { cause })
    this.kind = kind
  }
}

/** The question as the agency gets it: the answers that are shared by name, and no others. */
function questionFor(one: Consultation, answers: Record<string, string>): object {
  const { id, dossierCode, service, dueAt } = one
  return {
    type: 'consultation.asked',
    data: {
      reference: referenceOf(one),
      consultation: id,
      dossierCode,
      service,
      dueAt: vietnamTime(new Date(dueAt)),
      answers: sharedOf(one.shares, answers),
    },
  }
}

async function send(one: Consultation, body: string, now: Date): Promise<Response> {
  const { requestSecrets: secrets } = await sharedWith(one.partner)
  const signed = signedHeaders({ id: `ask_${referenceOf(one)}`, body, secrets, now })
  try {
    return await fetch(`${config[addressOf(one.partner)]?.replace(/\/$/, '')}/consultations`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...signed, ...traceHeaders() },
      body,
      signal: AbortSignal.timeout(patienceMs),
      redirect: 'error',
    })
  } catch (cause) {
    throw new AgencyTrouble('silent', cause)
  }
}

/**
 * Puts a question to its agency, signed. The same reference is the same question, however often it is sent; the agency's
 * reply may already hold its opinion, otherwise null.
 * @throws {AgencyTrouble}
 */
export async function ask(one: Consultation, answers: Record<string, string>, now: Date): Promise<Opinion | null> {
  const response = await send(one, JSON.stringify(questionFor(one, answers)), now)
  if (response.status === 429 || response.status >= 500) throw new AgencyTrouble('unavailable')
  if (!response.ok) throw new AgencyTrouble('refused')
  try {
    const reply = taken.parse(await response.json())
    if (reply.state === 'pending') return null
    mayRaise(one, reply.answer)
    return reply.answer
  } catch (cause) {
    throw new AgencyTrouble('unreadable', cause)
  }
}
