import type { FeeLine } from '../catalogue/procedure.ts'
import { vnd } from '../money.ts'
import type { Matter } from '../service/service.ts'
import { registrationFee } from './registration-fee.ts'
import { vehicleIn } from './vehicle.ts'

/** What the tax office is expected to ask for, once the answers tell enough: worked out on the declared price. */
export function expectedFee({ answers, procedure, today }: Matter): FeeLine[] {
  const vehicle = vehicleIn(answers)
  if (!vehicle) return []
  return [
    {
      code: 'registration-fee',
      name: { vi: 'Lệ phí trước bạ (dự tính theo giá khai)', en: 'Registration fee (expected, on the declared price)' },
      kind: 'charge',
      amount: vnd(registrationFee(vehicle, procedure, today)),
      mark: {
        status: 'unverified',
        source: {
          vi: 'Cổng tự tính theo các mức ghi trong thủ tục; cơ quan thuế quyết định và ra thông báo',
          en: 'our own reckoning by the rates of this procedure; the tax office decides and sends its notice',
        },
      },
    },
  ]
}
