import * as z from 'zod'
import { receiptFile, receiptSeal } from './receipt.ts'

export const resultFormat = 'portal-result.v1'

/**
 * What the portal says of a result that an agency sent, frozen per format. Number 1 is the first; a later one took the place of
 * a result that was taken back. The one file is the result itself. Times are RFC 3339.
 */
export const resultPayload = z.object({
  format: z.literal(resultFormat),
  number: z.int().positive(),
  dossierCode: z.string(),
  service: z.string(),
  procedureVersion: z.int(),
  agency: z.string(),
  completedAt: z.string(),
  files: z.array(receiptFile).length(1),
})
export type ResultPayload = z.infer<typeof resultPayload>

/** A result's confirmation as people keep it; sealed, signed and checked as a receipt is. */
export const signedResult = z.object({
  payload: resultPayload,
  seal: receiptSeal,
  kid: z.string(),
  signature: z.string(),
})
export type SignedResult = z.infer<typeof signedResult>
