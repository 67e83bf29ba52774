import { createHash, createPublicKey } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { ReceiptKey } from './receipt.ts'

/** A public key as KMS gives it (DER, SubjectPublicKeyInfo), as it is published. @throws if it is not Ed25519 */
export function publishedKey(spki: Uint8Array): ReceiptKey {
  const { kty, crv, x } = createPublicKey({ key: Buffer.from(spki), format: 'der', type: 'spki' }).export({
    format: 'jwk',
  })
  if (kty !== 'OKP' || crv !== 'Ed25519' || !x) throw new Error(`receipts are signed with Ed25519, this is ${crv}`)
  const thumbprint = canonicalize({ crv, kty, x }) ?? ''
  const kid = createHash('sha256').update(thumbprint).digest('base64url')
  return { kty, crv, x, kid, use: 'sig', alg: 'EdDSA' }
}
