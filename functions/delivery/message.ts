import * as z from 'zod'
import { dossierCompleted } from '../../events/dossier-completed.v1.ts'
import { statuses } from './parcel.ts'

/**
 * What the post tells us: a parcel has moved. Fields that we do not know are dropped. The message of the deliveries queue
 * is the same, once its origin is proven.
 */
export const postNotice = z.object({
  type: z.literal('parcel.moved'),
  data: z.object({
    reference: z.string().min(1).max(64),
    status: z.enum(statuses).exclude(['booked']),
    at: z.iso.datetime({ offset: true }),
    reason: z.string().trim().min(1).max(500).optional(),
  }),
})
export type PostNotice = z.infer<typeof postNotice>

/** A message of the deliveries queue: news of the post, or a result that is ready. */
export function readDelivery(value: unknown) {
  const { type } = z.object({ type: z.string() }).parse(value)
  return type === 'parcel.moved' ? postNotice.parse(value) : dossierCompleted.read(value)
}
