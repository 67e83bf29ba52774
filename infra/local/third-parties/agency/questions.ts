import { randomBytes } from 'node:crypto'
import { type Scenario, scenarioOf } from './scenarios.ts'

/** A question as the portal puts it. */
export type Asked = {
  reference: string
  consultation: string
  dossierCode: string
  service: string
  dueAt: string
  answers: Record<string, string>
}

/** What is to be paid, and the notice that says so. */
export type Due = {
  notice: string
  lines: {
    code: string
    name: { vi: string; en?: string }
    kind: 'fee' | 'charge'
    amount: { amount: number; currency: 'VND' }
  }[]
}

export type Opinion = { answerId: string; agrees: boolean; reason?: string; due?: Due; decidedAt: string }

/** One delivery of an answer that was tried. */
export type Delivery = { answerId: string; at: string; status: number | 'no answer' }

export type Question = Asked & {
  scenario: Scenario
  receivedAt: string
  /** How often the portal has put it. */
  times: number
  /** Out of order for this question until somebody presses the button. */
  broken: boolean
  opinions: Opinion[]
  deliveries: Delivery[]
}

export type QuestionBook = ReturnType<typeof createQuestionBook>

/** The agency's books, in memory: they begin empty and end with the process. */
/** @param assess what is to be paid when the agency agrees */
export function createQuestionBook(now: () => Date, magic: string[], assess: (asked: Asked) => Due | undefined) {
  const questions = new Map<string, Question>()
  return {
    find: (reference: string) => questions.get(reference),
    list: () => [...questions.values()].reverse(),
    broken: () => [...questions.values()].filter(({ broken }) => broken),
    /** The same reference is the same question, however often it is put. */
    take(asked: Asked): Question {
      const known = questions.get(asked.reference)
      if (known) {
        known.times += 1
        return known
      }
      const told = magic.map((name) => asked.answers[name]).find((value) => value !== undefined)
      const scenario = scenarioOf(told ?? '')
      const receivedAt = now().toISOString()
      const broken = scenario.name === 'down'
      const question: Question = { ...asked, scenario, receivedAt, times: 1, broken, opinions: [], deliveries: [] }
      questions.set(asked.reference, question)
      return question
    },
    decide(question: Question, agrees: boolean, reason?: string): Opinion {
      const opinion = newOpinion(agrees, reason, now(), agrees ? assess(question) : undefined)
      question.opinions.push(opinion)
      return opinion
    },
  }
}

export const newOpinion = (agrees: boolean, reason: string | undefined, at: Date, due?: Due): Opinion => ({
  answerId: `an_${randomBytes(8).toString('hex')}`,
  agrees,
  ...(reason && { reason }),
  ...(due && { due }),
  decidedAt: at.toISOString(),
})
