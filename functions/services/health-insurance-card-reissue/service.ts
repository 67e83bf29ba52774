import { answerFault } from '../../../shared/service/form.ts'
import { defineService, deliveryOf } from '../../../shared/service/service.ts'
import { isCardOf } from './card-number.ts'
import { formV1 } from './form.v1.ts'

const differs = {
  vi: 'Mười chữ số cuối của thẻ phải là mã số bảo hiểm xã hội; hãy kiểm tra lại hoặc bỏ trống',
  en: 'The last ten digits of the card must be the social insurance number: check it, or leave it empty',
}

/**
 * A health insurance card given again, because the old one is lost, damaged or wrong. The service centre of the province
 * where the person lives receives it; the social insurance office decides.
 */
export const service = defineService({
  slug: 'health-insurance-card-reissue',
  sector: 'health',
  forms: { 1: formV1 },
  check: ({ answers: { cardNumber, socialInsuranceNumber = '' } }) =>
    cardNumber === undefined || isCardOf(cardNumber, socialInsuranceNumber)
      ? []
      : [answerFault('cardNumber', 'of-another-person', differs)],
  fee: () => [],
  receivedBy: ({ answers }) => answers.province ?? '',
  delivery: deliveryOf,
  applicant: ({ fullName = '', personalNumber = '' }) => ({ fullName, personalNumber }),
})
