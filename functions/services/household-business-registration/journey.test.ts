import { expect, test } from '@jest/globals'
import { journeyOf, refusalOf } from '../../../test/service-journey.ts'
import { service } from './service.ts'

const restaurant = { code: '5610', name: 'Nhà hàng và dịch vụ ăn uống', main: 'yes' }
const shop = { code: '4711', name: 'Bán lẻ trong cửa hàng', main: 'no' }
const sister = { fullName: 'Nguyễn Thị Hoa', personalNumber: '001190123456' }

const household = {
  service,
  answers: {
    fullName: 'Nguyễn Văn An',
    personalNumber: '001087123456',
    dateOfBirth: '1987-05-20',
    phone: '0912345601',
    province: 'prov-h26',
    commune: 'Phường Ba Đình',
    addressLine: 'Số 5, phố Đội Cấn',
    otherBusiness: 'no',
    ownership: 'household',
    members: JSON.stringify([sister]),
    businessName: 'Hộ kinh doanh Phở An',
    officeProvince: 'prov-h49',
    officeCommune: 'Phường Hạ Long',
    officeAddress: 'Số 12, đường Lê Thánh Tông',
    industries: JSON.stringify([restaurant, shop]),
    capital: '200000000',
    employees: '4',
    startDate: '2026-12-15',
    resultDelivery: 'electronic',
  },
  fees: [{ code: 'registration', amount: 100_000 }],
  mends: { businessName: 'Hộ kinh doanh Phở An Hạ Long' },
  consulted: ['other-business', 'identity'],
}

journeyOf(household)

test('nobody has two household businesses', async () =>
  expect(await refusalOf(household, { otherBusiness: 'yes' })).toEqual(['not-entitled']))

test('one line is the main one, and the owner is no other member', async () => {
  const changes = {
    members: JSON.stringify([{ ...sister, personalNumber: '001087123456' }]),
    industries: JSON.stringify([restaurant, { ...shop, main: 'yes' }]),
  }
  expect(await refusalOf(household, changes)).toEqual([
    '/answers/members/0/personalNumber is-owner',
    '/answers/industries one-main',
  ])
})
