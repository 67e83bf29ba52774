import { expect, test } from '@jest/globals'
import { journeyOf, refusalOf } from '../../../test/service-journey.ts'
import { service } from './service.ts'

const death = {
  service,
  answers: {
    fullName: 'Nguyễn Thị Lan',
    personalNumber: '022185001234',
    dateOfBirth: '1985-03-08',
    relationship: 'child',
    phone: '0912345678',
    province: 'prov-h49',
    commune: 'Phường Hạ Long',
    addressLine: 'Số 8, đường Lê Lợi',
    deceasedFullName: 'Nguyễn Văn Bình',
    deceasedPersonalNumber: '022050000123',
    deceasedDateOfBirth: '1950-02-01',
    deceasedEthnicity: '01',
    deceasedNationality: 'Việt Nam',
    lastResidence: 'Phường Hạ Long, tỉnh Quảng Ninh',
    // More than 15 days ago: late, but the family is exempt.
    dateOfDeath: '2026-01-10',
    placeOfDeath: 'Nhà riêng, phường Hạ Long, tỉnh Quảng Ninh',
    cause: 'Bệnh tim mạch',
    funeralAllowance: 'yes',
    feeExemption: 'merit',
    copies: '2',
    resultDelivery: 'counter',
  },
  // Exempt from the late charge, which leaves a line of zero; two extracts, the first free: 1 × 8,000.
  fees: [
    { code: 'registration', amount: 0 },
    { code: 'extract', amount: 8_000 },
  ],
  mends: { cause: 'Bệnh tim mạch và tuổi già' },
  consulted: ['allowance', 'residence'],
}

journeyOf(death)

test('nobody registers their own death, and nobody dies before being born', async () =>
  expect(await refusalOf(death, { deceasedPersonalNumber: '022185001234', deceasedDateOfBirth: '2026-01-11' })).toEqual(
    ['/answers/deceasedPersonalNumber own-number', '/answers/deceasedDateOfBirth not-before'],
  ))
