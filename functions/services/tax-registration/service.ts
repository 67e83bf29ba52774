import { defineService } from '../../../shared/service/service.ts'
import { formV1 } from './form.v1.ts'
import { openedByHousehold } from './from-household.ts'
import { taxpayerFaults } from './taxpayer.ts'

/**
 * First tax registration of a household business, whose tax code is its owner's personal number. It opens by itself when a
 * household business is registered. The service centre of the province receives it; the tax office decides.
 */
export const service = defineService({
  slug: 'tax-registration',
  sector: 'tax',
  forms: { 1: formV1 },
  check: ({ answers, today }) => taxpayerFaults(answers, today),
  opensFrom: { 'household-business-registration': openedByHousehold },
  fee: () => [],
  receivedBy: ({ answers }) => answers.province ?? '',
  applicant: ({ fullName = '', personalNumber = '' }) => ({ fullName, personalNumber }),
})
