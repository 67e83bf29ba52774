import { expect, test } from '@jest/globals'
import { journeyOf, refusalOf } from '../../../test/service-journey.ts'
import { service } from './service.ts'

const licence = {
  service,
  answers: {
    fullName: 'Nguyễn Văn Nam',
    personalNumber: '022205001234',
    dateOfBirth: '2005-06-15',
    phone: '0912345678',
    province: 'prov-h49',
    commune: 'Phường Hạ Long',
    addressLine: 'Số 8, đường Lê Lợi',
    licenceClass: 'C',
    testedOn: '2026-10-20',
    testSitting: 'K26-118',
    healthCertificateNumber: 'KSK-2026-0042',
    resultDelivery: 'electronic',
  },
  // The card alone; the test itself is paid where it is taken.
  fees: [{ code: 'licence-card', amount: 135_000 }],
  // Told to the Ministry of Health alone, which is asked again.
  mends: { healthCertificateNumber: 'KSK-2026-0043' },
  consulted: ['licence-record', 'health-certificate'],
}

journeyOf(licence)

test('a class is not granted to who was too young for it on the day of the test', async () => {
  // 21 on 15 June 2026: too young for class C the day before, and for class D until 2032.
  expect(await refusalOf(licence, { testedOn: '2026-06-14' })).toEqual(['/answers/licenceClass too-young'])
  expect(await refusalOf(licence, { licenceClass: 'D' })).toEqual(['/answers/licenceClass too-young'])
})

test('a health certificate is needed for a lorry, and the answer without one points at it', async () =>
  expect(await refusalOf(licence, { healthCertificateNumber: undefined })).toEqual([
    '/answers/healthCertificateNumber missing',
  ]))
