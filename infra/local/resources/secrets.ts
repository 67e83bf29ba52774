import { createHash } from 'node:crypto'
import { secretValue } from '../engines/secrets.ts'
import type { Engines } from '../engines.ts'
import { arn, type Declared, type Kinds, type Place, physicalName } from './kind.ts'

const secretName = (declared: Declared) => physicalName(declared, 'Name', 128)
const secretArn = (declared: Declared, place: Place) => {
  const suffix = createHash('sha256').update(secretName(declared)).digest('hex').slice(0, 6)
  return arn(declared, place, 'secretsmanager', `secret:${secretName(declared)}-${suffix}`)
}

export const secrets: Kinds = {
  'AWS::SecretsManager::Secret': { ref: secretArn, attributes: { Id: secretArn } },
}

/** Makes the secret once; asked again, it stays what it is. */
export function createSecret(declared: Declared, engines: Engines, place: Place): void {
  const itsArn = secretArn(declared, place)
  if (!engines.secrets.has(itsArn)) engines.secrets.put(itsArn, secretName(declared), secretValue(declared.properties))
}
