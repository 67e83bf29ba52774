import { expect, test } from '@jest/globals'
import { figureOf } from '../../../shared/catalogue/procedure.ts'
import { ageFigureOf, ageFigures, ageOn, oldEnough } from './licence-age.ts'
import { type LicenceClass, licenceClasses } from './licence-classes.ts'
import procedure from './procedure.json' with { type: 'json' }

const record = procedure as unknown as Parameters<typeof figureOf>[0]
const minimum = (licenceClass: LicenceClass) => figureOf(record, ageFigureOf(licenceClass))

test.each([
  ['2008-11-22', '2026-11-21', 17],
  ['2008-11-22', '2026-11-22', 18],
  ['2008-11-22', '2026-12-01', 18],
  ['2008-02-29', '2026-02-28', 17],
  ['2008-02-29', '2026-03-01', 18],
  ['1999-12-31', '2000-01-01', 0],
])('who was born on %s is on %s %i years old', (born, day, age) => expect(ageOn(born, day)).toBe(age))

test.each<[LicenceClass, number]>([
  ['A1', 18],
  ['A', 18],
  ['B1', 18],
  ['B', 18],
  ['C1', 18],
  ['C', 21],
  ['BE', 21],
  ['D1', 24],
  ['D2', 24],
  ['C1E', 24],
  ['CE', 24],
  ['D', 27],
  ['D1E', 27],
  ['D2E', 27],
  ['DE', 27],
])('class %s is granted from %i years, to the day', (licenceClass, age) => {
  expect(minimum(licenceClass)).toBe(age)
  expect(oldEnough(`${2026 - age}-11-22`, '2026-11-22', minimum(licenceClass))).toBe(true)
  expect(oldEnough(`${2026 - age}-11-23`, '2026-11-22', minimum(licenceClass))).toBe(false)
})

test('each class has its age, and each age of the record a class', () => {
  expect(new Set(licenceClasses.map(ageFigureOf))).toEqual(new Set(ageFigures))
  expect(procedure.figures.map(({ id }) => id).sort()).toEqual([...ageFigures].sort())
})
