import { expect, test } from '@jest/globals'
import { journeyOf, refusalOf } from '../../../test/service-journey.ts'
import { service } from './service.ts'

const entry = {
  service,
  answers: {
    fullName: 'Nguyễn Thị Lan',
    personalNumber: '022185001234',
    dateOfBirth: '1985-03-08',
    phone: '0912345678',
    province: 'prov-h49',
    commune: 'Phường Hạ Long',
    addressLine: 'Số 8, đường Lê Lợi',
    entrant: 'myself',
    dwelling: 'rented',
    floorArea: '32.5',
    residents: '4',
  },
  // An adult pays 10,000 when filing online.
  fees: [{ code: 'entry', amount: 10_000 }],
  mends: { addressLine: 'Số 18, đường Lê Lợi' },
  consulted: ['residence'],
}

journeyOf(entry)

test('a rented home has room enough for all who live there', async () =>
  // 32.5 m² for five people is 6.5 m² each, below the 8 m².
  expect(await refusalOf(entry, { residents: '5' })).toEqual(['/answers/floorArea too-small']))
