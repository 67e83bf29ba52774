import type { Text } from '../../../api/types.ts'
import type { Audience, Content, Entry, Step, Topic } from './types.ts'

/** What is being typed, over the version that was seen; null where there is none yet. */
export type Draft = {
  version: number | null
  topic: Topic | ''
  audience: Audience[]
  services: string[]
  questions: string[]
  steps: Step[]
  question: Text
  answer: Text
  status: Content['mark']['status']
  source: Text
}

const nothing: Text = { vi: '', en: '' }

export const emptyDraft: Draft = {
  version: null,
  topic: '',
  audience: ['citizen'],
  services: [],
  questions: [],
  steps: [],
  question: nothing,
  answer: nothing,
  status: 'unverified',
  source: nothing,
}

export const draftOf = ({ version, topic, audience, services, at, question, answer, mark }: Entry): Draft => ({
  ...{ version, topic, audience, services, question, answer },
  ...{ questions: at?.questions ?? [], steps: at?.steps ?? [] },
  ...{ status: mark.status, source: mark.source ?? nothing },
})

const trimmed = ({ vi, en }: Text): Text => ({ vi: vi.trim(), en: en.trim() })

/** What is sent of a draft that has a topic. */
export function contentOf({ topic, questions, steps, status, ...draft }: Draft): Content {
  const source = trimmed(draft.source)
  return {
    ...{ topic: topic as Topic, audience: draft.audience, services: draft.services },
    ...(questions.length + steps.length > 0 && { at: { questions, steps } }),
    ...{ question: trimmed(draft.question), answer: trimmed(draft.answer) },
    mark: { status, ...(status === 'sourced' && { source }) },
  }
}

/** The most characters, as the server takes them. */
export const most = { question: 300, answer: 4000, source: 500 }

export type DraftFault = 'needed' | 'too-long'

/** What the server would refuse, by the id of the field. */
export function faultsIn(draft: Draft): Record<string, DraftFault> {
  const pairs = [
    ['question', draft.question],
    ['answer', draft.answer],
    ...(draft.status === 'sourced' ? ([['source', draft.source]] as const) : []),
  ] as const
  const texts = pairs.flatMap(([name, pair]) =>
    (['vi', 'en'] as const).flatMap((language) => {
      const length = pair[language].trim().length
      const fault = length === 0 ? 'needed' : length > most[name] ? 'too-long' : null
      return fault ? [[`${name}-${language}`, fault] as const] : []
    }),
  )
  return Object.fromEntries([
    ...texts,
    ...(draft.topic === '' ? [['topic', 'needed'] as const] : []),
    ...(draft.audience.length === 0 ? [['audience', 'needed'] as const] : []),
  ])
}

/** The id of the field that a pointer of the server means: `/entry/question/vi`, `/entry/services/1`, `/entry/at/steps/0`. */
export function fieldOf(pointer: string): string {
  const [, , first = '', second = '', third] = pointer.split('/')
  if (first === 'question' || first === 'answer') return `${first}-${second || 'vi'}`
  if (first === 'mark') return second === 'source' ? `source-${third ?? 'vi'}` : 'status'
  return first === 'at' ? second || 'steps' : first
}
