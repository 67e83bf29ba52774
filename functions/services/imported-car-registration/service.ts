import { answerFault } from '../../../shared/service/form.ts'
import { defineService, deliveryOf } from '../../../shared/service/service.ts'
import { vehicleService } from '../../../shared/vehicle/service.ts'
import { formV1 } from './form.v1.ts'

const notBuiltYet = {
  vi: 'Xe không thể nhập khẩu trước năm sản xuất',
  en: 'A vehicle cannot be imported before the year in which it was built',
}

/**
 * The same for a vehicle that was imported: customs are asked about its declaration as well (Binh Duong portal, 5 January
 * 2021).
 */
export const service = defineService({
  ...vehicleService,
  slug: 'imported-car-registration',
  sector: 'transport',
  forms: { 1: formV1 },
  check: (matter) => {
    const { year = '', importDate = '' } = matter.answers
    const early = importDate.slice(0, 4) < year ? [answerFault('importDate', 'before-built', notBuiltYet)] : []
    return [...vehicleService.check(matter), ...early]
  },
  delivery: deliveryOf,
})
