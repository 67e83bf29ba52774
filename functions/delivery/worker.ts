import { worker } from '../../shared/worker/worker.ts'
import { bookFor } from './booking.ts'
import { readDelivery } from './message.ts'
import { move } from './moving.ts'

/** A result that is to go by post is booked there; what the post tells of it is noted. */
export const handler = worker(readDelivery, async ({ message, now }) =>
  message.type === 'parcel.moved' ? move(message, now) : bookFor(message.data.dossierId, now),
)
