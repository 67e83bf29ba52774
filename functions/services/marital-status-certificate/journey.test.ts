import { expect, test } from '@jest/globals'
import { journeyOf, refusalOf } from '../../../test/service-journey.ts'
import { service } from './service.ts'

const homes = (...periods: object[]) => JSON.stringify(periods)
const first = { from: '2003-03-08', to: '2015-06-30', address: 'Xã Yên Hưng, tỉnh Quảng Ninh' }
const second = { from: '2015-07-01', address: 'Phường Hạ Long, tỉnh Quảng Ninh' }

const certificate = {
  service,
  answers: {
    fullName: 'Nguyễn Thị Lan',
    personalNumber: '022185001234',
    dateOfBirth: '1985-03-08',
    phone: '0912345678',
    province: 'prov-h49',
    commune: 'Phường Hạ Long',
    addressLine: 'Số 8, đường Lê Lợi',
    maritalStatus: 'divorced',
    purpose: 'marriage',
    intendedSpouseFullName: 'Trần Văn Đức',
    intendedSpousePersonalNumber: '022083004321',
    residencePeriods: homes(first, second),
    resultDelivery: 'electronic',
  },
  fees: [{ code: 'certificate', amount: 15_000 }],
  mends: { intendedSpouseFullName: 'Trần Minh Đức' },
  consulted: ['civil-status', 'residence'],
}

journeyOf(certificate)

test('who is married cannot have it certified to marry, and addresses leave no day out', async () =>
  expect(
    await refusalOf(certificate, {
      maritalStatus: 'married',
      residencePeriods: homes(first, { ...second, from: '2015-07-02' }),
    }),
  ).toEqual(['/answers/maritalStatus married', '/answers/residencePeriods/1/from gap']))

test('whom one will marry is asked only of who wants to marry', async () =>
  expect(await refusalOf(certificate, { intendedSpouseFullName: undefined })).toEqual([
    '/answers/intendedSpouseFullName missing',
  ]))
