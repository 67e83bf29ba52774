import { publicKeyOf, signWith } from '../aws/kms.ts'
import { publishedKey } from './key.ts'
import type { SignedReceipt } from './receipt.ts'
import { base64url, folded, messageOf, sealOf } from './seal.ts'

/** Seals and signs. The same payload under the same key gives the same receipt: Ed25519 takes no chance. */
export async function signed<P extends { files: object[] }>(
  payload: P,
  keyArn: string,
): Promise<Omit<SignedReceipt, 'payload'> & { payload: P }> {
  const seal = (await sealOf(payload)) as SignedReceipt['seal']
  const [signature, publicKey] = await Promise.all([
    signWith(keyArn, await messageOf(await folded(seal))),
    publicKeyOf(keyArn),
  ])
  return { payload, seal, kid: publishedKey(publicKey).kid, signature: base64url(signature) }
}
