import { createPrivateKey, createPublicKey, sign } from 'node:crypto'
import type { PaymentReceipt } from '../../shared/bills/receipt.ts'
import { publishedKey } from '../../shared/receipt/key.ts'
import type { ReceiptPayload, SignedReceipt } from '../../shared/receipt/receipt.ts'
import { base64url, folded, messageOf, sealOf } from '../../shared/receipt/seal.ts'

// An Ed25519 private key is any 32 bytes; PKCS #8 puts these 16 before them (RFC 8410).
const pkcs8 = Buffer.from('302e020100300506032b657004220420', 'hex')

type Signed<P> = Omit<SignedReceipt, 'payload'> & { payload: P }

/** A signing key for tests that is the same each time. */
export function testKey(seed: number) {
  const der = Buffer.concat([pkcs8, Buffer.alloc(32, seed)])
  const privateKey = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
  const published = publishedKey(createPublicKey(privateKey).export({ format: 'der', type: 'spki' }))
  return {
    published,
    async seal<P extends ReceiptPayload | PaymentReceipt['payload']>(payload: P): Promise<Signed<P>> {
      const seal = (await sealOf(payload)) as SignedReceipt['seal']
      const signature = sign(null, await messageOf(await folded(seal)), privateKey)
      return { payload, seal, kid: published.kid, signature: base64url(signature) }
    },
  }
}
