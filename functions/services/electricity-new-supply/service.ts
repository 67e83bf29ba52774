import { defineService } from '../../../shared/service/service.ts'
import { connectionFaults, figures } from './connection.ts'
import { formV1 } from './form.v1.ts'

/**
 * New electricity supply: free of charge, the work behind the meter is invoiced apart. The service centre of the province
 * where the electricity is used receives it; the power company of the area decides and signs the contract.
 */
export const service = defineService({
  slug: 'electricity-new-supply',
  sector: 'energy',
  forms: { 1: formV1 },
  needs: { figures },
  check: ({ answers, procedure }) => connectionFaults(answers, procedure),
  fee: () => [],
  receivedBy: ({ answers }) => answers.province ?? '',
  applicant: ({ fullName = '', personalNumber = '' }) => ({ fullName, personalNumber }),
})
