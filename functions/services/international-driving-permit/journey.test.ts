import { expect, test } from '@jest/globals'
import { journeyOf, refusalOf } from '../../../test/service-journey.ts'
import { service } from './service.ts'

const permit = {
  service,
  answers: {
    fullName: 'Nguyễn Thị Lan',
    personalNumber: '022185001234',
    dateOfBirth: '1985-03-08',
    phone: '0912345678',
    province: 'prov-h49',
    commune: 'Phường Hạ Long',
    addressLine: 'Số 8, đường Lê Lợi',
    currentLicenceNumber: '220185001234',
    expiryDate: '2029-03-08',
    passportNumber: 'C1234567',
    resultDelivery: 'counter',
  },
  fees: [{ code: 'permit', amount: 135_000 }],
  mends: { passportNumber: 'C7654321' },
  consulted: ['licence-record'],
}

journeyOf(permit)

test('a national licence that has expired carries no international permit', async () =>
  expect(await refusalOf(permit, { expiryDate: '2026-01-31' })).toEqual(['/answers/expiryDate expired']))
