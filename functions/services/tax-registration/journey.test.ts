import { expect, test } from '@jest/globals'
import { journeyOf, refusalOf } from '../../../test/service-journey.ts'
import { service } from './service.ts'

const taxpayer = {
  service,
  answers: {
    fullName: 'Nguyễn Văn An',
    personalNumber: '001087123456',
    dateOfBirth: '1987-05-20',
    phone: '0912345601',
    businessName: 'Hộ kinh doanh Phở An',
    province: 'prov-h49',
    commune: 'Phường Hạ Long',
    addressLine: 'Số 12, đường Lê Thánh Tông',
    mainIndustry: '5610 Nhà hàng',
    startDate: '2026-12-15',
    oldTaxCode: '0100109106',
  },
  fees: [],
  mends: { mainIndustry: '5610 Nhà hàng và dịch vụ ăn uống' },
  consulted: ['identity'],
}

journeyOf(taxpayer)

test('an old tax code that there cannot be is pointed at', async () =>
  expect(await refusalOf(taxpayer, { oldTaxCode: '0100109107' })).toEqual(['/answers/oldTaxCode tax-code-check-digit']))
