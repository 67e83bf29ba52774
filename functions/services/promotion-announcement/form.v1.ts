import { programme } from '../../../shared/promotion/programme.v1.ts'
import { defineForm } from '../../../shared/service/form.ts'
import { company } from '../../../shared/service/questions.v1.ts'

export const formV1 = defineForm({ version: 1, groups: [company, programme] })
