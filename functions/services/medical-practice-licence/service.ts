import { onlineChannel } from '../../../shared/catalogue/procedure.ts'
import { answerFault } from '../../../shared/service/form.ts'
import { defineService, deliveryOf } from '../../../shared/service/service.ts'
import { formV1 } from './form.v1.ts'
import { figures, monthsNeeded } from './practice.ts'

const tooShort = (months: number) => ({
  vi: `Chức danh này cần ít nhất ${months} tháng thực hành trước khi xin giấy phép`,
  en: `This profession needs at least ${months} months of practice before the licence`,
})

/**
 * Licence to practise medical examination and treatment (2023 law, Decree 96/2023/NĐ-CP). The service centre of the
 * province where the person lives receives it; the Department of Health decides.
 */
export const service = defineService({
  slug: 'medical-practice-licence',
  sector: 'health',
  forms: { 1: formV1 },
  needs: { figures },
  check: ({ answers: { profession = '', practiceMonths }, procedure }) => {
    const months = monthsNeeded(profession, procedure)
    return Number(practiceMonths) < months ? [answerFault('practiceMonths', 'too-short', tooShort(months))] : []
  },
  fee: ({ procedure }) => onlineChannel(procedure).fees,
  receivedBy: ({ answers }) => answers.province ?? '',
  delivery: deliveryOf,
  applicant: ({ fullName = '', personalNumber = '' }) => ({ fullName, personalNumber }),
})
