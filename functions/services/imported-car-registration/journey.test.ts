import { expect, test } from '@jest/globals'
import { journeyOf, refusalOf } from '../../../test/service-journey.ts'
import { service } from './service.ts'

const pickup = {
  service,
  answers: {
    fullName: 'Nguyễn Thị Lan',
    personalNumber: '022185001234',
    dateOfBirth: '1985-03-08',
    phone: '0912345678',
    province: 'prov-h26',
    commune: 'Phường Ba Đình',
    addressLine: 'Số 8, phố Kim Mã',
    owner: 'person',
    vehicleType: 'pickup',
    fuel: 'diesel',
    seats: '5',
    payload: '725',
    brand: 'Ford',
    model: 'Ranger',
    chassisNumber: 'MNBUMFF80LW123456',
    engineNumber: 'SA2WLP12345',
    year: '2026',
    customsDeclaration: '105123456789',
    importDate: '2026-09-15',
    declaredPrice: '979000000',
    invoiceNumber: 'C26TNK-0000777',
    first: 'yes',
    resultDelivery: 'counter',
  },
  officer: 'otherOfficer' as const,
  // A motor vehicle other than a car with up to 9 seats, in Hà Nội.
  fees: [{ code: 'plate-other-zone-1', amount: 500_000 }],
  // A light pick-up: 979,000,000 × 60 percent of Hà Nội's 12 percent = 979,000,000 × 7.2 percent.
  raised: [{ code: 'registration-fee', amount: 70_488_000 }],
  // Told to customs alone, who are asked again.
  mends: { importDate: '2026-09-16' },
  consulted: ['registration-fee', 'plate', 'quality-certificate', 'import-declaration'],
}

journeyOf(pickup)

test('nothing is imported before it was built', async () =>
  expect(await refusalOf(pickup, { importDate: '2025-12-31' })).toEqual(['/answers/importDate before-built']))
