import { worker } from '../../shared/worker/worker.ts'
import { tellIssuer } from './confirming.ts'
import { confirmMessage } from './message.ts'

/** Tells issuers what was paid. It has a queue to itself: an issuer that is slow delays nobody's receipt. */
export const handler = worker(
  (message) => confirmMessage.parse(message),
  ({ message, now, log }) => tellIssuer(message.billId, now, log),
)
