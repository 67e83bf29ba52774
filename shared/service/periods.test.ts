import { expect, test } from '@jest/globals'
import { periodFaults } from './periods.ts'

const told = (...periods: [string, string?][]) =>
  JSON.stringify(periods.map(([from, to]) => ({ from, ...(to && { to }), address: 'Số 8, đường Lê Lợi' })))
const codes = (answer: string | undefined, since?: string) =>
  periodFaults('homes', answer, since).map(({ pointer, code }) => `${pointer.slice('/answers/homes/'.length)} ${code}`)

test.each([
  ['one that lasts until now', told(['2020-01-01']), []],
  ['the next begins the day after', told(['2020-01-01', '2022-12-31'], ['2023-01-01']), []],
  ['the next begins on the same day', told(['2020-01-01', '2022-12-31'], ['2022-12-31']), []],
  ['a day is left out', told(['2020-01-01', '2022-12-30'], ['2023-01-01']), ['1/from gap']],
  ['a day is told twice', told(['2020-01-01', '2022-12-31'], ['2022-12-30']), ['1/from overlap']],
  ['one ends before it begins', told(['2020-01-01', '2019-12-31'], ['2020-01-01']), ['0/to backwards']],
  ['the last has ended', told(['2020-01-01', '2022-12-31']), ['0/to ended']],
  ['one before the last has no end', told(['2020-01-01'], ['2023-01-01']), ['0/to open']],
  ['not told at all', undefined, []],
])('days: %s', (_, answer, faults) => expect(codes(answer)).toEqual(faults))

test.each([
  ['the next begins the month after', told(['1999-03', '2010-12'], ['2011-01']), '1999-03', []],
  ['a month is left out', told(['1999-03', '2010-12'], ['2011-02']), '1999-03', ['1/from gap']],
  ['it begins too late', told(['1999-04']), '1999-03', ['0/from late']],
  ['it begins earlier', told(['1990-01']), '1999-03', []],
])('months: %s', (_, answer, since, faults) => expect(codes(answer, since)).toEqual(faults))
