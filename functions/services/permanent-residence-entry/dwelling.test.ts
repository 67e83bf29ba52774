import { expect, test } from '@jest/globals'
import { dwellingFaults } from './dwelling.ts'

test.each([
  ['rented', '32', '4', []],
  ['rented', '31.9', '4', ['too-small']],
  ['rented', '8', '1', []],
  ['own', undefined, undefined, []],
])('%s with %s m² for %s people: %j', (dwelling, floorArea, residents, codes) => {
  const answers = { dwelling, ...(floorArea && { floorArea }), ...(residents && { residents }) }
  expect(dwellingFaults(answers, 8).map(({ code }) => code)).toEqual(codes)
})
