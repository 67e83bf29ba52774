import { expect, test } from '@jest/globals'
import { completeAnswers } from '../../../shared/service/form.ts'
import { formV1 } from './form.v1.ts'
import { openedByHousehold } from './from-household.ts'
import { taxpayerFaults } from './taxpayer.ts'

const today = '2026-11-22'

test.each<[string, string | undefined, string[]]>([
  ['001087123456', undefined, []],
  ['001087123456', '0100109106', []],
  ['001087123456', '0100109107', ['/answers/oldTaxCode tax-code-check-digit']],
  ['001999123456', undefined, ['/answers/personalNumber personal-number-birth-year']],
])('%s with the old code %s', (personalNumber, oldTaxCode, faults) =>
  expect(
    taxpayerFaults({ personalNumber, ...(oldTaxCode && { oldTaxCode }) }, today).map(
      ({ pointer, code }) => `${pointer} ${code}`,
    ),
  ).toEqual(faults),
)

const household = {
  fullName: 'Nguyễn Văn An',
  personalNumber: '001087123456',
  dateOfBirth: '1987-05-20',
  phone: '0912345601',
  province: 'prov-h26',
  commune: 'Phường Ba Đình',
  addressLine: 'Số 5, phố Đội Cấn',
  businessName: 'Hộ kinh doanh Phở An',
  officeProvince: 'prov-h49',
  officeCommune: 'Phường Hạ Long',
  officeAddress: 'Số 12, đường Lê Thánh Tông',
  industries: JSON.stringify([
    { code: '4711', name: 'Bán lẻ', main: 'no' },
    { code: '5610', name: 'Nhà hàng', main: 'yes' },
  ]),
  startDate: '2026-12-15',
}

test('what the household business told is enough for the tax office, and names the place of business', () => {
  const answers = openedByHousehold(household)
  expect(answers).toEqual({
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
  })
  expect(completeAnswers(formV1, answers, today)).toEqual({ answers, faults: [] })
  expect(taxpayerFaults(answers, today)).toEqual([])
})
