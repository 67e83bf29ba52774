import type { Ask } from '../evaluate.ts'
import type { Resources } from '../resources.ts'

type Use = 'Decrypt' | 'GenerateDataKey'

/** What a service asks of KMS in the caller's name, for something that lies under a customer managed key. */
export function underKey(resources: Resources, resourceArn: string, service: string, uses: Use[]): Ask[] {
  const key = resources.keyOf(resourceArn)
  if (key === null) return []
  const context = { 'kms:viaservice': `${service}.${resources.region}.amazonaws.com` }
  return uses.map((use) => ({ action: `kms:${use}`, resource: key, context }))
}
