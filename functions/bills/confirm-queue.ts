import { sendMessage } from '../../shared/aws/queue.ts'
import { environment, granted } from '../../shared/config.ts'
import type { ConfirmMessage } from './message.ts'

const { CONFIRMING_QUEUE_URL } = environment({ CONFIRMING_QUEUE_URL: granted })

/** Puts a paid bill on the way to its issuer. */
export async function sendConfirm(billId: string): Promise<void> {
  const message: ConfirmMessage = { kind: 'confirm', billId }
  await sendMessage(CONFIRMING_QUEUE_URL, message)
}
