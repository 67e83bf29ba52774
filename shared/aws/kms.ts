import { GetPublicKeyCommand, KMSClient, SignCommand } from '@aws-sdk/client-kms'

const client = new KMSClient({})
const kept = new Map<string, Promise<Uint8Array>>()

/**
 * Signs a message of at most 4,096 bytes with an Ed25519 key: the pure variant, which every library checks. KMS asks
 * for the message itself (`RAW`) there; `ED25519_PH_SHA_512` is another algorithm.
 */
export async function signWith(keyArn: string, message: Uint8Array): Promise<Uint8Array> {
  const { Signature } = await client.send(
    new SignCommand({
      KeyId: keyArn,
      Message: message,
      MessageType: 'RAW',
      SigningAlgorithm: 'ED25519_SHA_512',
    }),
  )
  if (!Signature) throw new Error('KMS gave no signature')
  return Signature
}

/** The public half of a key: DER, SubjectPublicKeyInfo. It never changes, so it is asked for once. */
export function publicKeyOf(keyArn: string): Promise<Uint8Array> {
  const known = kept.get(keyArn) ?? ask(keyArn)
  kept.set(keyArn, known)
  // A failure is not kept: the next caller asks again.
  known.catch(() => kept.delete(keyArn))
  return known
}

async function ask(keyArn: string): Promise<Uint8Array> {
  const { PublicKey } = await client.send(new GetPublicKeyCommand({ KeyId: keyArn }))
  if (!PublicKey) throw new Error('KMS gave no public key')
  return PublicKey
}
