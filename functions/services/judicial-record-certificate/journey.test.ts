import { expect, test } from '@jest/globals'
import { journeyOf, refusalOf } from '../../../test/service-journey.ts'
import { service } from './service.ts'

const homes = (...periods: object[]) => JSON.stringify(periods)
const second = { from: '2010-09', address: 'Phường Hạ Long, tỉnh Quảng Ninh', occupation: 'Giáo viên' }

const record = {
  service,
  answers: {
    fullName: 'Nguyễn Thị Lan',
    personalNumber: '022185001234',
    dateOfBirth: '1985-03-08',
    phone: '0912345678',
    province: 'prov-h49',
    commune: 'Phường Hạ Long',
    addressLine: 'Số 8, đường Lê Lợi',
    certificateType: '1',
    requester: 'proxy',
    subjectFullName: 'Trần Văn Đức',
    subjectPersonalNumber: '022083004321',
    subjectDateOfBirth: '1987-07-30',
    purpose: 'Xin việc làm',
    copies: '2',
    // Fourteen in July 2001.
    residenceHistory: homes({ from: '2001-07', to: '2010-08', address: 'Xã Yên Hưng, tỉnh Quảng Ninh' }, second),
    feeGroup: 'student',
    resultDelivery: 'electronic',
  },
  // A student pays half of 200,000, for both certificates together.
  fees: [{ code: 'certificate-reduced', amount: 100_000 }],
  mends: { purpose: 'Bổ sung hồ sơ xin việc làm' },
  consulted: ['identity', 'judicial-record', 'military-courts'],
}

journeyOf(record)

test('type 2 is asked for by oneself only, never through somebody else', async () =>
  expect(await refusalOf(record, { certificateType: '2' })).toEqual(['/answers/requester only-oneself']))

test('addresses are told from the age of 14 on, without a gap', async () => {
  const told = (...periods: object[]) => refusalOf(record, { residenceHistory: homes(...periods) })
  expect(await told({ ...second, from: '2001-08' })).toEqual(['/answers/residenceHistory/0/from late'])
  expect(await told({ from: '2001-07', to: '2010-07', address: 'Xã Yên Hưng' }, second)).toEqual([
    '/answers/residenceHistory/1/from gap',
  ])
})
