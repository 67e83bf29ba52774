import type { Service } from '../../api/types.ts'

export type { Service } from '../../api/types.ts'
export type QuestionGroup = Service['form']['groups'][number]
export type Question = QuestionGroup['questions'][number]
