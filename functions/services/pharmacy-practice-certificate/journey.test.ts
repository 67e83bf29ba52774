import { expect, test } from '@jest/globals'
import { journeyOf, refusalOf } from '../../../test/service-journey.ts'
import { service } from './service.ts'

const pharmacist = {
  service,
  answers: {
    fullName: 'Nguyễn Thị Lan',
    personalNumber: '022185001234',
    dateOfBirth: '1985-03-08',
    phone: '0912345678',
    province: 'prov-h49',
    commune: 'Phường Hạ Long',
    addressLine: 'Số 8, đường Lê Lợi',
    degreeLevel: 'university',
    degree: 'Dược sĩ đại học, Đại học Dược Hà Nội',
    degreeNumber: 'DH-2008-0415',
    positions: 'retail_head,clinical_pharmacy',
    practiceFacility: 'Nhà thuốc Bệnh viện Bãi Cháy',
    practiceMonths: '24',
    resultDelivery: 'electronic',
  },
  fees: [{ code: 'appraisal', amount: 500_000 }],
  mends: { practiceFacility: 'Nhà thuốc Bệnh viện Sản Nhi Quảng Ninh' },
  consulted: ['criminal-record'],
}

journeyOf(pharmacist)

test('a college degree and twenty months do for a drug counter and for nothing else', async () =>
  expect(await refusalOf(pharmacist, { degreeLevel: 'college', practiceMonths: '20' })).toEqual([
    '/answers/degreeLevel too-low',
    '/answers/practiceMonths too-short',
  ]))
