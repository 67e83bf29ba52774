import { expect, test } from '@jest/globals'
import { billJourneyOf, billRefusalOf, foundBill } from '../../../test/bills-journey.ts'
import { portal } from '../../../test/portal.ts'
import { service } from './service.ts'

const example = {
  service,
  answers: { school: 'ha-long', studentCode: 'SV26000123', term: 'HK1/2026-2027' },
  lines: [
    { code: 'tuition', amount: 9_000_000 },
    { code: 'health-insurance', amount: 680_000 },
  ],
  payer: 'T*** M*** K***',
}

billJourneyOf(example)

test('each term has a bill of its own', async () => {
  const citizen = await portal.signIn(portal.people.citizen)
  const ask = (term: string) => foundBill(citizen, example, { studentCode: 'SV26000124', term })
  const [first, second] = await Promise.all([ask('HK1/2026-2027'), ask('HK2/2026-2027')])
  expect(first.reference).not.toBe(second.reference)
})

test('a school year of more than a year is none', async () =>
  expect(await billRefusalOf(example, { term: 'HK1/2026-2028' })).toEqual(['/answers/term no-school-year']))
