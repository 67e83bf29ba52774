import { expect, test } from '@jest/globals'
import { vinhXanh } from '../../../test/enterprises.ts'
import { journeyOf, refusalOf } from '../../../test/service-journey.ts'
import { service } from './service.ts'

const pumps = {
  description: 'Máy bơm nước',
  hsCode: '84137091',
  quantity: '40',
  unit: 'chiếc',
  value: '8400.50',
  origin: 'Nhật Bản',
}
const hoses = { ...pumps, description: 'Ống nhựa', hsCode: '39173999', quantity: '1200.5', unit: 'm', value: '1599.50' }

const imported = {
  service,
  answers: {
    ...vinhXanh,
    fullName: 'Nguyễn Văn An',
    personalNumber: '001087123456',
    phone: '0912345601',
    province: 'prov-h49',
    declarationType: 'import',
    customsBranch: 'VIII',
    billOfLading: 'VXHP26110042',
    specialisedControl: 'industry-trade',
    goods: JSON.stringify([pumps, hoses]),
    invoiceValue: '10000.00',
  },
  fees: [{ code: 'declaration', amount: 20_000 }],
  mends: { goods: JSON.stringify([{ ...pumps, value: '8500' }, hoses]), invoiceValue: '10099.5' },
  officer: 'customsOfficer' as const,
  consulted: ['trade-permit'],
}

journeyOf(imported)

test('goods that do not add up to their invoice, or come from here, are pointed at', async () => {
  const goods = JSON.stringify([pumps, { ...hoses, origin: 'Việt Nam', value: '1599.49' }])
  expect(await refusalOf(imported, { goods })).toEqual([
    '/answers/goods/1/origin not-from-here',
    '/answers/invoiceValue differs',
  ])
})
