import { service } from '../functions/services/vehicle-registration-fee-and-car-registration/service.ts'

/** A new car of an enterprise in Quảng Ninh, whose registration fee the tax office sets after reception. */
export const car = {
  service,
  answers: {
    fullName: 'Nguyễn Thị Lan',
    personalNumber: '022185001234',
    dateOfBirth: '1985-03-08',
    phone: '0912345678',
    province: 'prov-h49',
    commune: 'Phường Hạ Long',
    addressLine: 'Số 8, đường Lê Lợi',
    owner: 'enterprise',
    taxCode: '0100109106',
    companyName: 'Công ty cổ phần Vận tải Hạ Long',
    vehicleType: 'car_up_to_9',
    fuel: 'petrol',
    seats: '5',
    brand: 'VinFast',
    model: 'Lux A2.0',
    chassisNumber: 'RLLV5ABC1NH123456',
    engineNumber: 'VF20SED0012345',
    year: '2026',
    declaredPrice: '881695000',
    invoiceNumber: 'C26TAA-0001234',
    first: 'yes',
    resultDelivery: 'counter',
  },
  // Quảng Ninh is in neither of the dear zones.
  fees: [{ code: 'plate-car-zone-3', amount: 200_000 }],
  // Of the tax office, after reception: 881,695,000 × 12 percent, as Quảng Ninh has raised it.
  raised: [{ code: 'registration-fee', amount: 105_803_400 }],
  // Told to the police and to the inspection, and not to the tax office, which is not asked again.
  mends: { engineNumber: 'VF20SED0054321' },
  consulted: ['registration-fee', 'plate', 'quality-certificate'],
}
