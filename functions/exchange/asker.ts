import { worker } from '../../shared/worker/worker.ts'
import { askAgency } from './asking.ts'
import { askMessage } from './message.ts'

/** Puts questions to agencies. It has a queue to itself: an agency that is slow to take them delays no answer. */
export const handler = worker(
  (message) => askMessage.parse(message),
  ({ message, now, log }) => askAgency(message.reference, now, log),
)
