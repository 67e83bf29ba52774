import * as z from 'zod'
import { readSecret } from '../../shared/aws/secrets.ts'
import { environment, granted } from '../../shared/config.ts'
import { refuse } from '../../shared/problem.ts'
import * as problems from '../../shared/problems.ts'
import { traceHeaders } from '../../shared/trace.ts'

const config = environment({ PARTNER_URL_BUSINESS_REGISTER: z.url(), REGISTER_SECRET_ARN_BUSINESS_REGISTER: granted })

const patienceMs = 4_000

const shared = z.object({ apiKey: z.string().min(1) })

/** What the register says of an enterprise and of one person there; it tells nobody who the representative is. */
const entry = z.object({ name: z.string().min(1), state: z.enum(['active', 'dissolved']), represents: z.boolean() })
type Entry = z.infer<typeof entry>

/** The number goes in the body: an address would be written into logs. */
async function send(taxCode: string, personalNumber: string): Promise<Response> {
  const { apiKey } = shared.parse(await readSecret(config.REGISTER_SECRET_ARN_BUSINESS_REGISTER))
  return fetch(`${config.PARTNER_URL_BUSINESS_REGISTER.replace(/\/$/, '')}/representations`, {
    method: 'POST',
    headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json', ...traceHeaders() },
    body: JSON.stringify({ taxCode, personalNumber }),
    signal: AbortSignal.timeout(patienceMs),
    redirect: 'error',
  })
}

/** Whether this person is the legal representative of the enterprise; null when the register has no such enterprise. Refuses while it does not answer. */
export async function askRegister(taxCode: string, personalNumber: string): Promise<Entry | null> {
  try {
    const answer = await send(taxCode, personalNumber)
    if (answer.status === 404) return null
    if (!answer.ok) throw new Error(`the register answered ${answer.status}`)
    return entry.parse(await answer.json())
  } catch (cause) {
    return refuse(problems.registerUnavailable, { cause })
  }
}
