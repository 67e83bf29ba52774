import { expect, test } from '@jest/globals'
import { feeSetBy, procedure } from '../../../shared/catalogue/procedure.ts'
import { houseFaults } from './house.ts'
import record from './procedure.json' with { type: 'json' }

const parsed = procedure.parse(record)
const small = { plotArea: '100', groundArea: '80', floorArea: '160', floors: '2', height: '8', designedBy: 'self' }

test.each([
  ['a small house that the household designs', {}, []],
  ['the largest that it may', { floorArea: '249.99', height: '11.99' }, []],
  ['a third floor', { floors: '3' }, ['designer-needed']],
  ['250 square metres', { floorArea: '250' }, ['designer-needed']],
  ['twelve metres of height', { height: '12' }, ['designer-needed']],
  ['all three, by a professional', { floors: '5', floorArea: '400', height: '18', designedBy: 'professional' }, []],
  ['a plot that is built over entirely', { groundArea: '100' }, []],
  ['more ground floor than plot', { groundArea: '100.01' }, ['larger-than-plot']],
  ['less in all than the ground floor', { floorArea: '79' }, ['smaller-than-ground']],
])('%s', (_, changes, codes) =>
  expect(houseFaults({ ...small, ...changes }, parsed).map(({ code }) => code)).toEqual(codes),
)

test.each([
  ['prov-h24', 'permit-prov-h24', 50_000],
  ['prov-h26', 'permit', 75_000],
  ['prov-h49', 'permit', 75_000],
])('in %s the charge is %s: %d đồng', (province, code, amount) =>
  expect(feeSetBy(parsed, 'permit', province)).toMatchObject({ code, amount: { amount, currency: 'VND' } }),
)
