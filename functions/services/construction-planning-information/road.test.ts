import { expect, test } from '@jest/globals'
import { concernsARoad } from './road.ts'

test.each([
  ['land_use', false],
  ['density,max_floors', false],
  ['red_line', true],
  ['land_use,building_line', true],
])('%s concerns a road: %s', (contents, does) => expect(concernsARoad(contents)).toBe(does))
