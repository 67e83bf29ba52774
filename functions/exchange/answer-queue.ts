import { sendMessage } from '../../shared/aws/queue.ts'
import { environment, granted } from '../../shared/config.ts'
import type { AnswerMessage } from './message.ts'

const { EXCHANGE_QUEUE_URL } = environment({ EXCHANGE_QUEUE_URL: granted })

/** Hands an answer whose origin is proven to the worker; durable when this returns. */
export const sendAnswer = (message: AnswerMessage): Promise<void> => sendMessage(EXCHANGE_QUEUE_URL, message)
