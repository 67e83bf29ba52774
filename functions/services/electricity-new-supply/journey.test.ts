import { expect, test } from '@jest/globals'
import { journeyOf, refusalOf } from '../../../test/service-journey.ts'
import { service } from './service.ts'

const flat = {
  service,
  answers: {
    customerKind: 'person',
    fullName: 'Nguyễn Thị Lan',
    personalNumber: '022185001234',
    phone: '0912345678',
    province: 'prov-h49',
    commune: 'Phường Hạ Long',
    addressLine: 'Số 8, đường Lê Lợi',
    purpose: 'domestic',
    voltage: 'low',
    phase: '1',
    capacityKw: '4.5',
  },
  fees: [],
  mends: { capacityKw: '6' },
}

journeyOf(flat)

test('a flat that asks for more than a single phase carries is told to take three', async () =>
  expect(await refusalOf(flat, { capacityKw: '12' })).toEqual(['/answers/phase too-much-for-single-phase']))
