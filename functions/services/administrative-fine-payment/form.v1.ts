import { defineForm } from '../../../shared/service/form.ts'
import { askOfFines } from '../../../shared/service/questions-of-fines.v1.ts'

export const formV1 = defineForm({
  version: 1,
  groups: [{ id: 'fine', title: { vi: 'Quyết định xử phạt', en: 'The fine' }, questions: { ...askOfFines } }],
})
