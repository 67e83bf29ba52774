import type { Me } from '../../api/types.ts'
import type { Question } from './form.ts'

/** What the account already knows for a question; empty when nothing. */
export function knownAnswer(question: Question, me: Me | null | undefined): string {
  return (question.prefill && me?.[question.prefill]) || ''
}
