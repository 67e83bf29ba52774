import { defineService } from '../../../shared/service/service.ts'
import { enterpriseCodeFaults } from '../../../shared/tax-code.ts'
import { registeredBy, registrationFaults } from './competence.ts'
import { formV1 } from './form.v1.ts'

/** An enterprise registers a promotion by chance: with the province where it is held, or with the ministry when in several. */
export const service = defineService({
  slug: 'promotion-registration',
  sector: 'trade',
  forms: { 1: formV1 },
  needs: { figures: ['prizes-least'] },
  check: ({ answers, procedure }) => [
    ...enterpriseCodeFaults('taxCode', answers.taxCode),
    ...registrationFaults(answers, procedure),
  ],
  actsFor: ({ taxCode }) => taxCode,
  fee: () => [],
  receivedBy: ({ answers }) => registeredBy(answers),
  applicant: ({ fullName = '', personalNumber = '' }) => ({ fullName, personalNumber }),
})
