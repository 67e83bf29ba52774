import { defineForm } from '../../../shared/service/form.ts'
import { contact, paperDelivery, person } from '../../../shared/service/questions.v1.ts'
import { owner, purchase, vehicle } from '../../../shared/vehicle/questions.v1.ts'

export const formV1 = defineForm({
  version: 1,
  groups: [person, contact, owner, vehicle, purchase, paperDelivery],
})
