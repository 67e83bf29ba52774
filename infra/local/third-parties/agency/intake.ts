import type { IncomingMessage, ServerResponse } from 'node:http'
import { bodyOf, sendJson } from '../answers.ts'
import { isSigned } from '../signing.ts'
import type { Asked, Question, QuestionBook } from './questions.ts'

type Intake = { book: QuestionBook; begin: (question: Question) => void; requestSecrets: string[]; now: () => Date }

const isText = (value: unknown) => typeof value === 'string' && value !== ''

function read(text: string): Asked | undefined {
  try {
    const { type, data } = Object(JSON.parse(text)) as { type?: unknown; data?: Partial<Asked> }
    const { reference, consultation, dossierCode, service, dueAt, answers } = data ?? {}
    const whole = [reference, consultation, dossierCode, service].every(isText)
    const told = Object.values(Object(answers) as object)
    if (type !== 'consultation.asked' || !whole || Number.isNaN(Date.parse(String(dueAt)))) return undefined
    return told.length > 0 && told.every(isText) ? (data as Asked) : undefined
  } catch {
    return undefined
  }
}

/**
 * `POST /consultations`, signed: 401 when it is not, 400 when it makes no sense, 503 while out of order. Otherwise
 * `{ "state": "pending" }` or, once there is one, `{ "state": "answered", "answer": … }`.
 */
export function createIntake({ book, begin, requestSecrets, now }: Intake) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const text = await bodyOf(request)
    if (!isSigned(request.headers, text, requestSecrets, now())) {
      return sendJson(response, 401, { error: 'signature-invalid' })
    }
    const asked = read(text)
    if (!asked) return sendJson(response, 400, { error: 'question-invalid' })
    const question = book.take(asked)
    if (question.broken) return sendJson(response, 503, { error: 'out-of-order' })
    if (question.times === 1) begin(question)
    const [answer] = question.opinions
    sendJson(response, answer ? 200 : 202, answer ? { state: 'answered', answer } : { state: 'pending' })
  }
}
