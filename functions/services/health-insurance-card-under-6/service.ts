import { figureOf, onlineChannel } from '../../../shared/catalogue/procedure.ts'
import { isLinked } from '../../../shared/civil-status/linked.ts'
import type { Answers } from '../../../shared/dossier/dossier.ts'
import { isYoungerThan } from '../../../shared/service/age.ts'
import { answerFault } from '../../../shared/service/form.ts'
import { defineService } from '../../../shared/service/service.ts'
import { formV1 } from './form.v1.ts'

const asked = [
  ...['fullName', 'personalNumber', 'dateOfBirth', 'phone', 'email', 'province', 'commune', 'addressLine'],
  ...['childFullName', 'childDateOfBirth', 'childGender', 'placeOfBirth', 'careFacility'],
]

const tooOld = {
  vi: 'Trẻ đã đủ 6 tuổi: thẻ này chỉ cấp cho trẻ dưới 6 tuổi',
  en: 'The child is six: this card is for children under 6 only',
}

/** The form asks here as a birth registration does. */
const fromBirth = (birth: Answers): Answers | null =>
  isLinked(birth, 'insurance')
    ? Object.fromEntries(asked.flatMap((name) => (birth[name] === undefined ? [] : [[name, birth[name]]])))
    : null

/**
 * First health insurance card of a child under 6, filed by itself or opened by a birth registration in which it was
 * ticked. That it is a procedure of its own, apart from the reissue of a card, is our reading.
 */
export const service = defineService({
  slug: 'health-insurance-card-under-6',
  sector: 'health',
  forms: { 1: formV1 },
  needs: { figures: ['months-of-the-card'] },
  check: ({ answers: { childDateOfBirth = '' }, procedure, today }) =>
    isYoungerThan(childDateOfBirth, figureOf(procedure, 'months-of-the-card'), today)
      ? []
      : [answerFault('childDateOfBirth', 'too-old', tooOld)],
  opensFrom: { 'birth-registration': fromBirth },
  fee: ({ procedure }) => onlineChannel(procedure).fees,
  receivedBy: ({ answers }) => answers.province ?? '',
  applicant: ({ fullName = '', personalNumber = '' }) => ({ fullName, personalNumber }),
})
