import type { FormDescription } from '../../../../shared/service/form.ts'
import type { ServiceDescription } from '../../api/types.ts'

export type QuestionGroup = FormDescription['groups'][number]
export type Question = QuestionGroup['questions'][number]

/** A service with the whole of its form. */
export type Service = Omit<ServiceDescription, 'form'> & { form: FormDescription }
