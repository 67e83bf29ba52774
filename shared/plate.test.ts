import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { platePattern, readPlate } from './plate.ts'

test.each([
  ['30A-123.45', '30A-123.45'],
  ['30a 12345', '30A-123.45'],
  ['30A12345', '30A-123.45'],
  ['30A123.45', '30A-123.45'],
  ['14A-1234', '14A-1234'],
  ['51K-999.99', '51K-999.99'],
  ['29-B1 123.45', '29-B1 123.45'],
  ['29B1-12345', '29-B1 123.45'],
  ['29-B1 1234', '29-B1 1234'],
  ['59LD12345', '59-LD 123.45'],
  // Nothing is typed between them: one letter and five digits is what cars have.
  ['29B11234', '29B-112.34'],
])('%s is the plate %s', (typed, text) => expect(readPlate(typed)?.text).toBe(text))

test.each([
  ['no province has number 10', '10A-123.45'],
  ['or 09', '09A-123.45'],
  ['the province is missing', 'A-123.45'],
  ['the series is missing', '30-123.45'],
  ['no series has this letter', '30O-123.45'],
  ['too few digits', '30A-123'],
  ['too many digits', '30A-123456'],
  ['something else', 'xe máy'],
  ['nothing', ''],
])('%s: %s is no plate', (_, typed) => {
  expect(readPlate(typed)).toBeNull()
  expect(platePattern.test(typed)).toBe(false)
})

test('what was read is read the same again', () => {
  for (const typed of ['30a12345', '29b1-1234', '59LD12345', '29B11234']) {
    const read = readPlate(typed)
    expect(readPlate(read?.text ?? '')).toEqual(read)
  }
})

test('what the pattern of a form accepts is read, and is written so that it accepts it again', () =>
  fc.assert(
    fc.property(fc.stringMatching(platePattern), (typed) => {
      const { text = '' } = readPlate(typed) ?? {}
      expect(text).toMatch(platePattern)
    }),
  ))
