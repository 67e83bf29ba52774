import * as z from 'zod'

/** A file as the receipt lists it: size in bytes, SHA-256 in hex. */
export const receiptFile = z.object({
  slot: z.string(),
  name: z.string(),
  type: z.string(),
  size: z.int(),
  sha256: z.string(),
})
export type ReceiptFile = z.infer<typeof receiptFile>

/** What was handed in at one moment: the answers and the files. */
export const handedIn = z.object({ answersSha256: z.string(), files: z.array(receiptFile) })
export type HandedIn = z.infer<typeof handedIn>

export const receiptFormat = 'portal-receipt.v1'

/**
 * What a receipt says, frozen per format. Number 1 confirms the filing, each later one a supplement; `handedInAt` is
 * the moment it confirms. `answersSha256` is over the answers as canonical JSON (RFC 8785). Times are RFC 3339.
 */
export const receiptPayload = handedIn.extend({
  format: z.literal(receiptFormat),
  number: z.int().positive(),
  dossierCode: z.string(),
  service: z.string(),
  procedureVersion: z.int(),
  formVersion: z.int(),
  agency: z.string(),
  filedAt: z.string(),
  handedInAt: z.string(),
})
export type ReceiptPayload = z.infer<typeof receiptPayload>

const digest = z.string()

/** The payload's shape with each value replaced by its digest: what tells which field was altered. */
export const receiptSeal = z
  .object({ files: z.array(z.record(z.string(), digest)) })
  .catchall(z.union([digest, z.array(z.record(z.string(), digest))]))

/** A receipt as people keep it: the payload, its seal, and the portal's Ed25519 signature over the seal (base64url). */
export const signedReceipt = z.object({
  payload: receiptPayload,
  seal: receiptSeal,
  kid: z.string(),
  signature: z.string(),
})
export type SignedReceipt = z.infer<typeof signedReceipt>

/** A published key as a JSON Web Key (RFC 8037); `kid` is its thumbprint (RFC 7638). */
export const receiptKey = z.object({
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  x: z.string(),
  kid: z.string(),
  use: z.literal('sig'),
  alg: z.literal('EdDSA'),
})
export type ReceiptKey = z.infer<typeof receiptKey>
