import { feeLineOf, figureOf } from '../../../shared/catalogue/procedure.ts'
import { periodFaults } from '../../../shared/service/periods.ts'
import { defineService, deliveryOf } from '../../../shared/service/service.ts'
import { formV1 } from './form.v1.ts'
import { marriageFaults } from './marriage.ts'

/**
 * Certificate of marital status, for oneself. The service centre of the province where the person lives receives it, the
 * commune's People's Committee decides.
 */
export const service = defineService({
  slug: 'marital-status-certificate',
  sector: 'civil-status',
  forms: { 1: formV1 },
  needs: { figures: ['age-of-men', 'age-of-women'], fees: ['certificate'] },
  check: ({ answers, procedure, today }) => [
    ...marriageFaults(
      answers,
      { men: figureOf(procedure, 'age-of-men'), women: figureOf(procedure, 'age-of-women') },
      today,
    ),
    ...periodFaults('residencePeriods', answers.residencePeriods),
  ],
  fee: ({ procedure }) => [feeLineOf(procedure, 'certificate')],
  receivedBy: ({ answers }) => answers.province ?? '',
  delivery: deliveryOf,
  applicant: ({ fullName = '', personalNumber = '' }) => ({ fullName, personalNumber }),
})
