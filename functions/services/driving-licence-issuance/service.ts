import { figureOf, onlineChannel } from '../../../shared/catalogue/procedure.ts'
import { answerFault } from '../../../shared/service/form.ts'
import { defineService, deliveryOf } from '../../../shared/service/service.ts'
import { formV1 } from './form.v1.ts'
import { ageFigureOf, ageFigures, oldEnough } from './licence-age.ts'
import type { LicenceClass } from './licence-classes.ts'

const tooYoung = (licenceClass: string, age: number) => ({
  vi: `Hạng ${licenceClass} chỉ cấp cho người từ đủ ${age} tuổi vào ngày sát hạch`,
  en: `Class ${licenceClass} is granted to those who were at least ${age} years old on the day of the test`,
})

const testedUnborn = {
  vi: 'Ngày sát hạch phải sau ngày sinh',
  en: 'The day of the test must be after the date of birth',
}

/**
 * First issue of a driving licence, or of a further class, after the test was passed. The service centre of the province
 * where the person lives receives it; the traffic police of that province decide (since 1 March 2025, Bac Giang
 * newspaper, February 2025).
 */
export const service = defineService({
  slug: 'driving-licence-issuance',
  sector: 'transport',
  forms: { 1: formV1 },
  needs: { figures: ageFigures, fees: ['licence-card'] },
  check: ({ answers: { licenceClass = '', dateOfBirth = '', testedOn = '' }, procedure }) => {
    if (testedOn <= dateOfBirth) return [answerFault('testedOn', 'before-birth', testedUnborn)]
    const age = figureOf(procedure, ageFigureOf(licenceClass as LicenceClass))
    return oldEnough(dateOfBirth, testedOn, age)
      ? []
      : [answerFault('licenceClass', 'too-young', tooYoung(licenceClass, age))]
  },
  fee: ({ procedure }) => onlineChannel(procedure).fees,
  receivedBy: ({ answers }) => answers.province ?? '',
  delivery: deliveryOf,
  applicant: ({ fullName = '', personalNumber = '' }) => ({ fullName, personalNumber }),
})
