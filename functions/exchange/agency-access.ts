import * as z from 'zod'
import { readSecret } from '../../shared/aws/secrets.ts'
import { environment, granted } from '../../shared/config.ts'
import { secrets } from '../../shared/webhook/signature.ts'
import { agencies } from './agencies.ts'

const secretOf = (partner: string) => `AGENCY_SECRET_ARN_${partner.toUpperCase().replaceAll('-', '_')}`

const config: Record<string, string> = environment(
  Object.fromEntries(agencies.map(({ id }) => [secretOf(id), granted])),
)

/** A key for each direction: what one side signed can never be played back to it. */
const shared = z.object({ webhookSecrets: secrets, requestSecrets: secrets })

/** What an agency and we share: the secrets its answers are signed with, and those of our questions. */
export async function sharedWith(partner: string): Promise<z.infer<typeof shared>> {
  return shared.parse(await readSecret(config[secretOf(partner)] ?? ''))
}
