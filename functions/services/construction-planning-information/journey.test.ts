import { expect, test } from '@jest/globals'
import { journeyOf, refusalOf } from '../../../test/service-journey.ts'
import { service } from './service.ts'

const plot = {
  service,
  answers: {
    fullName: 'Nguyễn Thị Lan',
    personalNumber: '022185001234',
    dateOfBirth: '1985-03-08',
    phone: '0912345678',
    province: 'prov-h49',
    commune: 'Phường Hạ Long',
    addressLine: 'Đường Lê Lợi',
    sheetNumber: '27',
    plotNumber: '145',
    plotArea: '120.5',
    requestedContent: 'land_use,max_floors',
    resultDelivery: 'electronic',
  },
  fees: [],
  mends: { plotNumber: '146' },
  consulted: ['land-data'],
}

journeyOf(plot)

test('who asks for a boundary line says along which road', async () =>
  expect(await refusalOf(plot, { requestedContent: 'land_use,red_line' })).toEqual(['/answers/roadName missing']))
