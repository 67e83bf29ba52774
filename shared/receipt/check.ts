import canonicalize from 'canonicalize'
import { type Difference, differences } from './differences.ts'
import { folded, fromBase64url, messageOf, type Seal, sealOf } from './seal.ts'

/** A published key; whatever else a key set says of it is not needed here. */
export type PublicKey = { x: string; kid: string }

/**
 * What a check found.
 * - `genuine`: every word is as the portal signed it.
 * - `altered`: the portal signed a receipt like this one, and `differences` names each place that was changed since.
 * - `unknown-key`: it names a key that is not among the published ones.
 * - `wrong-signature`: the signature fits neither payload nor seal; `differences` are where those two disagree.
 * - `unreadable`: not a receipt at all.
 */
export type Verdict = {
  outcome: 'genuine' | 'altered' | 'unknown-key' | 'wrong-signature' | 'unreadable'
  differences: Difference[]
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** @throws DOMException NotSupportedError where the browser does not know Ed25519 */
async function signs(key: PublicKey, signature: string, message: Uint8Array<ArrayBuffer>): Promise<boolean> {
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: key.x }
  const imported = await crypto.subtle.importKey('jwk', jwk, 'Ed25519', false, ['verify'])
  try {
    return await crypto.subtle.verify('Ed25519', imported, fromBase64url(signature), message)
  } catch {
    return false // no base64url, or not of a signature's length
  }
}

/** The published key that made this signature; the portal's keys are few, so that each is tried. */
export async function signerOf(
  keys: readonly PublicKey[],
  signature: string,
  foldedSeal: Record<string, string>,
): Promise<PublicKey | undefined> {
  const message = await messageOf(foldedSeal)
  for (const key of keys) if (await signs(key, signature, message)) return key
  return undefined
}

/** JSON may hold half a letter (a lone surrogate), which has no canonical form. */
function isCanonical(value: unknown): boolean {
  try {
    return canonicalize(value) !== undefined
  } catch {
    return false
  }
}

const parts = ['payload', 'seal', 'kid', 'signature']
const part = (name: string, change: Difference['change']): Difference => ({ pointer: `#${name}`, change })

const isSeal = (value: unknown): value is Seal =>
  isRecord(value) &&
  Object.values(value).every(
    (one) =>
      typeof one === 'string' ||
      (Array.isArray(one) &&
        one.every((row) => isRecord(row) && Object.values(row).every((digest) => typeof digest === 'string'))),
  )

/**
 * Checks a receipt against the published keys. Differences in the payload are JSON pointers into it; differences in
 * the receipt's other parts are `#seal`, `#kid` or `#<whatever was put beside them>`.
 */
export async function checkReceipt(receipt: unknown, keys: readonly PublicKey[]): Promise<Verdict> {
  if (
    !isRecord(receipt) ||
    !isRecord(receipt.payload) ||
    typeof receipt.signature !== 'string' ||
    !isCanonical(receipt)
  )
    return { outcome: 'unreadable', differences: [] }
  const { payload, seal, kid, signature } = receipt
  const beside = Object.keys(receipt).flatMap((name) => (parts.includes(name) ? [] : [part(name, 'added')]))
  const judged = (signer: PublicKey, found: Difference[]): Verdict => {
    const all = [...found, ...beside, ...(kid === signer.kid ? [] : [part('kid', 'altered')])]
    return { outcome: all.length > 0 ? 'altered' : 'genuine', differences: all }
  }
  const changed = isSeal(seal) ? await differences(payload, seal) : [part('seal', 'altered')]
  const bySeal = isSeal(seal) ? await signerOf(keys, signature, await folded(seal)) : undefined
  if (bySeal) return judged(bySeal, changed)
  // The seal itself may be what was altered: the payload's own digests are then what was signed.
  const byPayload = await signerOf(keys, signature, await folded(await sealOf(payload)))
  if (byPayload) return judged(byPayload, [part('seal', 'altered')])
  return { outcome: keys.some((key) => key.kid === kid) ? 'wrong-signature' : 'unknown-key', differences: changed }
}
