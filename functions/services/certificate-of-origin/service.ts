import { feeLineOf } from '../../../shared/catalogue/procedure.ts'
import { defineService } from '../../../shared/service/service.ts'
import { enterpriseCodeFaults } from '../../../shared/tax-code.ts'
import { criterionFaults, figures } from './criteria.ts'
import { formV1 } from './form.v1.ts'

/**
 * Certificate of origin of a consignment, for the agreement with the country of import. The Ministry of Industry and Trade
 * receives it; the fee is due once, at filing, whatever has to be corrected afterwards.
 */
export const service = defineService({
  slug: 'certificate-of-origin',
  sector: 'trade',
  forms: { 1: formV1 },
  needs: { figures, fees: ['certificate', 'reissue'] },
  check: ({ answers, procedure }) => [
    ...enterpriseCodeFaults('taxCode', answers.taxCode),
    ...criterionFaults(answers, procedure),
  ],
  actsFor: ({ taxCode }) => taxCode,
  fee: ({ answers, procedure }) => [
    feeLineOf(procedure, answers.requestKind === 'reissue' ? 'reissue' : 'certificate'),
  ],
  receivedBy: () => 'moit',
  applicant: ({ fullName = '', personalNumber = '' }) => ({ fullName, personalNumber }),
})
