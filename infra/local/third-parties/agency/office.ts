import type { Played } from './agencies.ts'
import type { Opinion, Question, QuestionBook } from './questions.ts'

const hourMs = 3_600_000

type Office = {
  book: QuestionBook
  played: Played
  send: (question: Question, opinion: Opinion) => void
  now: () => Date
  /** How long an everyday answer takes. */
  thinkMs: number
}
type Decision = { question: Question; at: number; agrees: boolean; reason?: string }

/** The people who answer: each question is decided as its magic value says, by the agency's own clock. */
export function createOffice({ book, played, send, now, thinkMs }: Office) {
  let desk: Decision[] = []

  function decisionsOn(question: Question): Omit<Decision, 'question'>[] {
    const at = now().getTime()
    const soon = { at: at + thinkMs, agrees: true }
    switch (question.scenario.name) {
      case 'refuses':
        return [{ ...soon, agrees: false, reason: played.refusal.vi }]
      case 'twice':
        return [soon, { at: at + 3 * thinkMs, agrees: false, reason: played.secondThought.vi }]
      case 'late':
        return [{ ...soon, at: Date.parse(question.dueAt) + 1_000 }]
      case 'slow':
        return [{ ...soon, at: at + hourMs }]
      default:
        return [soon]
    }
  }

  return {
    /** A new question lies on the desk. */
    begin(question: Question): void {
      desk.push(...decisionsOn(question).map((decision) => ({ ...decision, question })))
    },

    /** Decides what is due; called as time goes by. */
    tick(): void {
      const due = desk.filter(({ at }) => at <= now().getTime())
      desk = desk.filter((decision) => !due.includes(decision))
      for (const { question, agrees, reason } of due) {
        const opinion = book.decide(question, agrees, reason)
        if (question.scenario.name !== 'silent') send(question, opinion)
      }
    },
  }
}
