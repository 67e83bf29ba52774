import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { procedure } from '../../../shared/catalogue/procedure.ts'
import { coForms, criteria, criterionFaults } from './criteria.ts'
import record from './procedure.json' with { type: 'json' }

const parsed = procedure.parse(record)
const told = (coForm: string, ...goods: Record<string, string>[]) =>
  criterionFaults({ coForm, goods: JSON.stringify(goods) }, parsed).map(
    ({ pointer, code }) => `${pointer.replace('/answers/goods/', '')} ${code}`,
  )

test.each([
  ['A', 'P W'],
  ['B', 'WO RVC CTC'],
  ['D', 'WO RVC CTC SP'],
  ['E', 'WO PE RVC PSR'],
  ['AK', 'WO RVC CTC PSR'],
  ['AJ', 'WO PE RVC CTC PSR'],
  ['AANZ', 'WO PE RVC CTC PSR'],
  ['EUR.1', 'WO PSR'],
  ['CPTPP', 'WO PE PSR'],
  ['RCEP', 'WO PE RVC CTC PSR'],
  ['other', 'WO PE RVC CTC SP PSR'],
])('form %s takes %s and no other criterion', (coForm, accepted) => {
  const taken = Object.keys(criteria).filter(
    (originCriterion) => told(coForm, { originCriterion, valueContent: '50' }).length === 0,
  )
  expect(taken.join(' ')).toBe(accepted)
})

test.each([
  ['D', '40', []],
  ['D', '39.99', ['0/valueContent too-little']],
  ['D', '100', []],
  ['B', '30', []],
  ['B', '29.99', ['0/valueContent too-little']],
])('form %s with a value content of %s percent', (coForm, valueContent, faults) =>
  expect(told(coForm, { originCriterion: 'RVC', valueContent })).toEqual(faults),
)

test('each line is judged by itself', () =>
  expect(told('D', { originCriterion: 'WO' }, { originCriterion: 'RVC' }, { originCriterion: 'P' })).toEqual([
    '1/valueContent missing',
    '2/originCriterion not-of-form',
  ]))

test('no line changes what another is judged by', () => {
  const line = fc.record({
    originCriterion: fc.constantFrom(...Object.keys(criteria)),
    valueContent: fc.constant('60'),
  })
  fc.assert(
    fc.property(fc.constantFrom(...coForms), fc.array(line, { minLength: 1, maxLength: 10 }), (coForm, goods) => {
      expect(told(coForm, ...goods).length).toBe(told(coForm, ...goods.toReversed()).length)
    }),
  )
})
