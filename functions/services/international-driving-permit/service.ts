import { onlineChannel } from '../../../shared/catalogue/procedure.ts'
import { answerFault } from '../../../shared/service/form.ts'
import { defineService, deliveryOf } from '../../../shared/service/service.ts'
import { formV1 } from './form.v1.ts'

const expired = {
  vi: 'Giấy phép lái xe đã hết hạn: hãy đổi giấy phép trước, rồi xin giấy phép quốc tế',
  en: 'The licence has expired: renew it first, then ask for the international permit',
}

/**
 * International driving permit, valid only together with the national licence and in states of the 1968 Vienna
 * Convention. The service centre of the province where the person lives receives it; the traffic police decide.
 */
export const service = defineService({
  slug: 'international-driving-permit',
  sector: 'transport',
  forms: { 1: formV1 },
  check: ({ answers: { expiryDate }, today }) =>
    expiryDate !== undefined && expiryDate < today ? [answerFault('expiryDate', 'expired', expired)] : [],
  fee: ({ procedure }) => onlineChannel(procedure).fees,
  receivedBy: ({ answers }) => answers.province ?? '',
  delivery: deliveryOf,
  applicant: ({ fullName = '', personalNumber = '' }) => ({ fullName, personalNumber }),
})
