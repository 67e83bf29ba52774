import { onlineChannel, type Procedure } from '../../../shared/catalogue/procedure.ts'
import type { Answers } from '../../../shared/dossier/dossier.ts'
import { answerFault } from '../../../shared/service/form.ts'
import { defineService, deliveryOf } from '../../../shared/service/service.ts'
import { formV1 } from './form.v1.ts'
import { figures, isDegreeEnough, monthsNeeded } from './positions.ts'

const degreeTooLow = {
  vi: 'Vị trí đã chọn cần bằng đại học dược; cao đẳng và trung cấp chỉ phụ trách được quầy thuốc',
  en: 'The positions chosen need a university degree; a lower one is enough for a drug counter only',
}

const tooShort = (months: number) => ({
  vi: `Các vị trí đã chọn cần ít nhất ${months} tháng thực hành`,
  en: `The positions chosen need at least ${months} months of practice`,
})

function faultsOf({ positions = '', degreeLevel = '', practiceMonths }: Answers, procedure: Procedure) {
  const months = monthsNeeded(positions, procedure)
  return [
    ...(isDegreeEnough(positions, degreeLevel) ? [] : [answerFault('degreeLevel', 'too-low', degreeTooLow)]),
    ...(Number(practiceMonths) < months ? [answerFault('practiceMonths', 'too-short', tooShort(months))] : []),
  ]
}

/**
 * Pharmacy practice certificate (2016 Law on Pharmacy). The service centre of the province where the person lives receives
 * it; the Department of Health decides.
 */
export const service = defineService({
  slug: 'pharmacy-practice-certificate',
  sector: 'health',
  forms: { 1: formV1 },
  needs: { figures },
  check: ({ answers, procedure }) => faultsOf(answers, procedure),
  fee: ({ procedure }) => onlineChannel(procedure).fees,
  receivedBy: ({ answers }) => answers.province ?? '',
  delivery: deliveryOf,
  applicant: ({ fullName = '', personalNumber = '' }) => ({ fullName, personalNumber }),
})
