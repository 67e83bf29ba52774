import type { Service } from '../service/service.ts'
import { expectedFee } from './expected-fee.ts'
import { vehicleFaults } from './faults.ts'
import { plateCharge, plateFees, plateFigures } from './plate-charge.ts'
import { feeFigures } from './registration-fee.ts'
import { vehicleIn } from './vehicle.ts'

/**
 * What services that register a vehicle have in common. Only certificate and plate are paid at filing; the registration
 * fee is an obligation that the tax office brings by its answer.
 */
export const vehicleService = {
  needs: { figures: [...feeFigures, ...plateFigures], optional: /^car-first-rate-prov-h\d+$/, fees: plateFees },
  check: ({ answers, today }) => vehicleFaults(answers, today),
  actsFor: ({ owner, taxCode }) => (owner === 'enterprise' ? taxCode : undefined),
  fee: ({ answers, procedure }) => {
    const vehicle = vehicleIn(answers)
    return vehicle ? [plateCharge(vehicle, procedure)] : []
  },
  expected: expectedFee,
  receivedBy: ({ answers }) => answers.province ?? '',
  applicant: ({ fullName = '', personalNumber = '' }) => ({ fullName, personalNumber }),
} satisfies Partial<Service>
