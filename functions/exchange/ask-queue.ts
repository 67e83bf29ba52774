import { sendMessage } from '../../shared/aws/queue.ts'
import { environment, granted } from '../../shared/config.ts'
import type { AskMessage } from './message.ts'

const { ASKING_QUEUE_URL } = environment({ ASKING_QUEUE_URL: granted })

/** Puts a consultation on the way to its agency. */
export async function sendAsk(reference: string): Promise<void> {
  const message: AskMessage = { kind: 'ask', reference }
  await sendMessage(ASKING_QUEUE_URL, message)
}
