import { worker } from '../../shared/worker/worker.ts'
import { paymentMessage } from './notice.ts'
import { settle } from './settle.ts'

export const handler = worker(
  (message) => paymentMessage.parse(message),
  ({ message, now, log }) => settle(message, now, log),
)
