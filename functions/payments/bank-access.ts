import * as z from 'zod'
import { readSecret } from '../../shared/aws/secrets.ts'
import { environment, granted } from '../../shared/config.ts'
import { secrets } from '../../shared/webhook/signature.ts'
import { banks } from './banks.ts'

const secretOf = (bankId: string) => `BANK_SECRET_ARN_${bankId.toUpperCase().replaceAll('-', '_')}`

const config: Record<string, string> = environment(Object.fromEntries(banks.map(({ id }) => [secretOf(id), granted])))

const shared = z.object({
  webhookSecrets: secrets,
  apiKey: z.string().min(1),
})

/** What a bank and we share: the secrets its notices are signed with, and our key to it. */
export async function sharedWith(bankId: string): Promise<z.infer<typeof shared>> {
  return shared.parse(await readSecret(config[secretOf(bankId)] ?? ''))
}
