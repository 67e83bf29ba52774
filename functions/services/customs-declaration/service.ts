import { onlineChannel } from '../../../shared/catalogue/procedure.ts'
import { defineService } from '../../../shared/service/service.ts'
import { enterpriseCodeFaults } from '../../../shared/tax-code.ts'
import { formV1 } from './form.v1.ts'
import { goodsFaults } from './goods.ts'

/**
 * Goods that are exported, imported or brought in for a time, declared to customs, who receive it themselves. Duties are
 * worked out by customs and not here.
 */
export const service = defineService({
  slug: 'customs-declaration',
  sector: 'customs',
  forms: { 1: formV1 },
  needs: { fees: ['declaration'] },
  check: ({ answers }) => [...enterpriseCodeFaults('taxCode', answers.taxCode), ...goodsFaults(answers)],
  actsFor: ({ taxCode }) => taxCode,
  fee: ({ procedure }) => onlineChannel(procedure).fees,
  receivedBy: () => 'customs',
  applicant: ({ fullName = '', personalNumber = '' }) => ({ fullName, personalNumber }),
})
