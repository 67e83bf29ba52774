import { onlineChannel } from '../../../shared/catalogue/procedure.ts'
import { defineService, deliveryOf } from '../../../shared/service/service.ts'
import { formV1 } from './form.v1.ts'

/**
 * Renewal or replacement of a driving licence. The service centre of the province where the person lives receives the
 * dossier; the traffic police of that province decide (since 1 March 2025, Bac Giang newspaper, February 2025).
 */
export const service = defineService({
  slug: 'driving-licence-renewal',
  sector: 'transport',
  forms: { 1: formV1 },
  fee: ({ procedure }) => onlineChannel(procedure).fees,
  receivedBy: ({ answers }) => answers.province ?? '',
  delivery: deliveryOf,
  applicant: ({ fullName = '', personalNumber = '' }) => ({ fullName, personalNumber }),
})
