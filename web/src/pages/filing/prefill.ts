import type { Me } from '../../api/types.ts'
import type { Question } from './form.ts'

/** The account keeps numbers as operators abroad dial them; people here write them with a 0. */
const domestic = (phone: string) => phone.replace(/^\+84/, '0')

/** What the account already knows for a question, as its owner would write it; empty when nothing. */
export function knownAnswer(question: Question, me: Me | null | undefined): string {
  const known = (question.prefill && me?.[question.prefill]) || ''
  return question.kind === 'tel' ? domestic(known) : known
}
