import type { Service } from '../../api/types.ts'

export type { Service } from '../../api/types.ts'
export type QuestionGroup = Service['form']['groups'][number]
export type Question = QuestionGroup['questions'][number]
/** What each line of a question of kind `lines` tells. */
export type Column = NonNullable<Question['columns']>[number]
/** What an answer is given to: a whole question or one cell of a line. */
export type Asked = Question | Column
