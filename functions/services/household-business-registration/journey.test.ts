import { expect, test } from '@jest/globals'
import { acted, complete } from '../../../test/desk.ts'
import { eventually } from '../../../test/eventually.ts'
import { readDossier } from '../../../test/filing.ts'
import { portal } from '../../../test/portal.ts'
import { filed, journeyOf, refusalOf } from '../../../test/service-journey.ts'
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

test('once it is registered, its tax registration is handed in without being typed', async () => {
  const citizen = await portal.signIn(portal.people.citizen)
  const officer = await portal.signIn(portal.people.officer)
  const registered = await complete(officer, await acted(officer, await filed(citizen, household), 'reception'))
  const { linked } = await eventually(
    () => readDossier(citizen, registered.id),
    ({ linked: [one] }) => one?.state === 'NEW',
    'the tax registration to be handed in',
  )
  expect(linked).toMatchObject([{ service: 'tax-registration' }])
  expect(await readDossier(citizen, linked[0].id)).toMatchObject({
    feesDue: false,
    agency: { id: 'prov-h49' },
    answers: {
      personalNumber: '001087123456',
      businessName: 'Hộ kinh doanh Phở An',
      addressLine: 'Số 12, đường Lê Thánh Tông',
      mainIndustry: '5610 Nhà hàng và dịch vụ ăn uống',
    },
    linked: [{ id: registered.id, service: 'household-business-registration' }],
  })
})

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
