import { expect, test } from '@jest/globals'
import { procedure } from '../../../shared/catalogue/procedure.ts'
import { isDegreeEnough, monthsNeeded } from './positions.ts'
import record from './procedure.json' with { type: 'json' }

const parsed = procedure.parse(record)

test.each([
  ['counter_head', 18],
  ['retail_head', 24],
  ['wholesale_head', 24],
  ['production_head', 24],
  ['clinical_pharmacy', 24],
  ['counter_head,retail_head', 24],
  ['retail_head,counter_head', 24],
])('%s: %d months of practice', (positions, months) => expect(monthsNeeded(positions, parsed)).toBe(months))

test.each([
  ['counter_head', 'intermediate', true],
  ['counter_head', 'college', true],
  ['retail_head', 'university', true],
  ['retail_head', 'college', false],
  ['counter_head,wholesale_head', 'college', false],
  ['counter_head,wholesale_head', 'university', true],
])('%s with a degree of level %s: %s', (positions, level, enough) =>
  expect(isDegreeEnough(positions, level)).toBe(enough),
)
