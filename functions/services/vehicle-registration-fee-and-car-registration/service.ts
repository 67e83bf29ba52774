import { defineService, deliveryOf } from '../../../shared/service/service.ts'
import { vehicleService } from '../../../shared/vehicle/service.ts'
import { formV1 } from './form.v1.ts'

/**
 * Registration fee, registration and plate of a vehicle in one dossier, public service no. 1000 of the portal (Vietnam
 * Business Forum, 25 August 2020). The service centre of the province receives it; the tax office assesses the fee, the
 * traffic police register the vehicle.
 */
export const service = defineService({
  ...vehicleService,
  slug: 'vehicle-registration-fee-and-car-registration',
  sector: 'transport',
  forms: { 1: formV1 },
  delivery: deliveryOf,
})
