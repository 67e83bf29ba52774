import { expect, test } from '@jest/globals'
import { procedure } from '../../../shared/catalogue/procedure.ts'
import { formV1 } from './form.v1.ts'
import { figures, monthsNeeded } from './practice.ts'
import record from './procedure.json' with { type: 'json' }

const parsed = procedure.parse(record)

test.each([
  ['doctor', 12],
  ['assistant_doctor', 9],
  ['nurse', 6],
  ['midwife', 6],
  ['technician', 6],
  ['nutritionist', 6],
  ['paramedic', 6],
  ['psychologist', 9],
])('a %s has to have practised for %d months', (profession, months) =>
  expect(monthsNeeded(profession, parsed)).toBe(months),
)

test('every profession of the form has its figure', () => {
  const [asked] = formV1.groups.flatMap(({ questions }) => ('profession' in questions ? [questions.profession] : []))
  expect(Object.keys(asked?.options ?? {}).map((one) => monthsNeeded(one, parsed))).toHaveLength(figures.length)
})
