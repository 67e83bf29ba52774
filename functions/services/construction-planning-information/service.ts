import { answerFault } from '../../../shared/service/form.ts'
import { defineService, deliveryOf } from '../../../shared/service/service.ts'
import { formV1 } from './form.v1.ts'
import { concernsARoad } from './road.ts'

const roadNeeded = {
  vi: 'Chỉ giới được xác định theo từng tuyến đường: hãy ghi tên đường',
  en: 'A boundary line belongs to a road: name the road',
}

/**
 * What the construction plan says about a plot: for reference, it takes the place of no permit. The service centre of the
 * province where the plot lies receives it, wherever the person lives; the planning authority there answers.
 */
export const service = defineService({
  slug: 'construction-planning-information',
  sector: 'construction',
  forms: { 1: formV1 },
  check: ({ answers: { requestedContent = '', roadName } }) =>
    concernsARoad(requestedContent) && roadName === undefined ? [answerFault('roadName', 'missing', roadNeeded)] : [],
  fee: () => [],
  receivedBy: ({ answers }) => answers.province ?? '',
  delivery: deliveryOf,
  applicant: ({ fullName = '', personalNumber = '' }) => ({ fullName, personalNumber }),
})
