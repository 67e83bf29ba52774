import { expect, test } from '@jest/globals'
import { hsEight, hsSix } from './hs-code.ts'

test.each([
  ['090111', true, false],
  ['09011190', true, true],
  ['01012100', true, true],
  ['97052900', true, true],
  ['00011190', false, false],
  ['77011190', false, false],
  ['98011190', false, false],
  ['99011190', false, false],
  ['0901119', false, false],
  ['0901', false, false],
  ['090111900', false, false],
  ['０９０１１１', false, false],
  ['0901.11', false, false],
])('%s is a code of six digits or more: %s, of eight: %s', (code, six, eight) => {
  expect(hsSix.safeParse(code).success).toBe(six)
  expect(hsEight.safeParse(code).success).toBe(eight)
})
