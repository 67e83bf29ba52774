import { feeSetBy } from '../../../shared/catalogue/procedure.ts'
import { defineService, deliveryOf } from '../../../shared/service/service.ts'
import { formV1 } from './form.v1.ts'
import { figures, houseFaults } from './house.ts'

/**
 * Permit to build a house for one family. Its charge is set by each provincial council. The service centre of the province
 * where the plot lies receives it; the People's Committee of the commune decides (the district's until 30 June 2025).
 */
export const service = defineService({
  slug: 'construction-permit-individual-house',
  sector: 'construction',
  forms: { 1: formV1 },
  needs: { figures, fees: ['permit'] },
  check: ({ answers, procedure }) => houseFaults(answers, procedure),
  fee: ({ answers, procedure }) => [feeSetBy(procedure, 'permit', answers.province)],
  receivedBy: ({ answers }) => answers.province ?? '',
  delivery: deliveryOf,
  applicant: ({ fullName = '', personalNumber = '' }) => ({ fullName, personalNumber }),
})
