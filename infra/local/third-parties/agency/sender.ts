import { newMessageId, signatureHeaders } from '../signing.ts'
import type { Opinion, Question } from './questions.ts'

/** Waits before each delivery, in milliseconds; after the last only being asked again tells. */
export const ladder = [0, 1_000, 2_000, 5_000, 10_000, 30_000, 60_000, 300_000]

export type Sending = { agency: string; portalUrl: string; secret: string; now: () => Date }
export type Said = { status: number | 'no answer'; text: string }

/** Tells the portal once, signed with `secret`; the signature is over the very text that is sent. */
export async function tell(
  { agency, portalUrl, secret, now }: Sending,
  reference: string,
  opinion: Opinion,
  id = newMessageId(),
): Promise<Said> {
  const body = JSON.stringify({ type: 'consultation.answered', data: { reference, ...opinion } })
  try {
    const answer = await fetch(`${portalUrl}/api/v1/partners/agencies/${agency}/answers`, {
      method: 'POST',
      headers: signatureHeaders(id, body, secret, now()),
      body,
      signal: AbortSignal.timeout(15_000),
    })
    return { status: answer.status, text: await answer.text() }
  } catch {
    return { status: 'no answer', text: '' }
  }
}

// A refusal is final, except that of a clock that differs or of too many at once.
const isFinal = (status: Said['status']) =>
  typeof status === 'number' && status < 500 && status !== 401 && status !== 429

/** Sends an answer until the portal has taken or refused it, or the ladder ends. One `webhook-id` for all tries. */
export function createSender(sending: Sending) {
  return (question: Question, opinion: Opinion): void => {
    const id = newMessageId()
    const { answerId } = opinion
    const attempt = (step: number): void => {
      const wait = ladder[step]
      if (wait === undefined) return
      setTimeout(async () => {
        const { status } = await tell(sending, question.reference, opinion, id)
        question.deliveries.push({ answerId, at: sending.now().toISOString(), status })
        if (!isFinal(status)) attempt(step + 1)
      }, wait).unref()
    }
    attempt(0)
  }
}
