import * as z from 'zod'

/** A paid bill whose issuer is to be told. */
export const confirmMessage = z.object({ kind: z.literal('confirm'), billId: z.string() })
export type ConfirmMessage = z.infer<typeof confirmMessage>
