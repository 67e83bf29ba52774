import { createHash } from 'node:crypto'
import type { Engines } from '../engines.ts'
import { arn, type Declared, type Kinds, type Place } from './kind.ts'

/** Keys have names given by AWS: UUIDs. */
function keyId({ stack, logicalId }: Declared): string {
  const hex = createHash('sha256').update(`${stack.name}/${logicalId}`).digest('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-')
}
const keyArn = (declared: Declared, place: Place) => arn(declared, place, 'kms', `key/${keyId(declared)}`)

export const keys: Kinds = {
  'AWS::KMS::Key': { ref: keyId, attributes: { Arn: keyArn, KeyId: keyId } },
}

/** Keys for signing are made; those for encryption are not needed, nothing is encrypted in memory. */
export function createKey(declared: Declared, engines: Engines, place: Place): void {
  if (declared.properties.KeyUsage === 'SIGN_VERIFY') engines.keys.make(keyArn(declared, place))
}
