import { expect, test } from '@jest/globals'
import { journeyOf, refusalOf } from '../../../test/service-journey.ts'
import { service } from './service.ts'

const card = {
  service,
  answers: {
    fullName: 'Nguyễn Thị Lan',
    personalNumber: '022185001234',
    dateOfBirth: '1985-03-08',
    phone: '0912345678',
    province: 'prov-h49',
    commune: 'Phường Hạ Long',
    addressLine: 'Số 8, đường Lê Lợi',
    childFullName: 'Trần Minh Anh',
    childDateOfBirth: '2025-01-15',
    childGender: 'female',
    careFacility: 'Trạm y tế phường Hạ Long',
  },
  fees: [{ code: 'card', amount: 0 }],
  mends: { careFacility: 'Bệnh viện Sản Nhi Quảng Ninh' },
  consulted: ['insurance'],
}

journeyOf(card)

test('a child who is six gets no card for children under six', async () =>
  expect(await refusalOf(card, { childDateOfBirth: '2019-01-15' })).toEqual(['/answers/childDateOfBirth too-old']))
