import { expect, test } from '@jest/globals'
import { billJourneyOf, billRefusalOf, foundBill } from '../../../test/bills-journey.ts'
import { portal } from '../../../test/portal.ts'
import { service } from './service.ts'

const example = {
  service,
  answers: { customerCode: 'PA01000123456' },
  // 350,000 for the electricity, 8 % of value added tax.
  lines: [
    { code: 'energy', amount: 350_000 },
    { code: 'vat', amount: 28_000 },
  ],
  payer: 'N*** V*** A***',
}

billJourneyOf(example)

test('each month has a bill of its own', async () => {
  const citizen = await portal.signIn(portal.people.citizen)
  const [october, november] = await Promise.all(
    ['2026-10', '2026-11'].map((period) => foundBill(citizen, example, { customerCode: 'PA01000123457', period })),
  )
  expect(october.reference).not.toBe(november.reference)
})

test.each([
  ['a code of another shape', { customerCode: 'PA0100012345' }, ['/answers/customerCode invalid']],
  ['no code at all', { customerCode: undefined }, ['/answers/customerCode missing']],
  ['a code that the power company does not know', { customerCode: 'PA01000123901' }, ['bill-not-found']],
])('%s finds nothing', async (_, changes, wanted) => expect(await billRefusalOf(example, changes)).toEqual(wanted))
