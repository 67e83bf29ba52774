import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager'

const client = new SecretsManagerClient({})
const keptMs = 5 * 60_000
const kept = new Map<string, { value: unknown; until: number }>()

/** A secret that is a JSON document; kept for five minutes, so that a rotation is followed without a call per request. */
export async function readSecret(arn: string): Promise<unknown> {
  const known = kept.get(arn)
  if (known && known.until > Date.now()) return known.value
  const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: arn }))
  const value: unknown = JSON.parse(SecretString ?? 'null')
  kept.set(arn, { value, until: Date.now() + keptMs })
  return value
}
