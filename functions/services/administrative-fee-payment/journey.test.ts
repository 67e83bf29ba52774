import { expect, test } from '@jest/globals'
import { billIn, billRefusalOf, foundBill, payBill } from '../../../test/bills-journey.ts'
import { eventually } from '../../../test/eventually.ts'
import { file, readDossier } from '../../../test/filing.ts'
import { portal } from '../../../test/portal.ts'
import { service } from './service.ts'

const exampleOf = (code: string) => ({ service, answers: { dossierCode: code }, lines: [] })

test('the unpaid fee of one’s dossier is what is paid: no second one, and the dossier goes on', async () => {
  const citizen = await portal.signIn(portal.people.citizen)
  const dossier = await file(citizen)
  const example = exampleOf(dossier.code)
  const bill = await foundBill(citizen, example)
  expect(bill).toMatchObject({ state: 'DUE', reference: dossier.obligationIds[0], total: { amount: 115_000 } })
  expect((await payBill(citizen, example, bill)).obligationId).toBe(dossier.obligationIds[0])
  await billIn(citizen, bill, 'CONFIRMED')
  const paid = await eventually(
    () => readDossier(citizen, dossier.id),
    ({ feesDue }) => !feesDue,
    'the dossier to follow',
  )
  expect(paid.obligationIds).toEqual(dossier.obligationIds)
  const { body: receipt } = await citizen.get(`/api/v1/bills/${bill.id}/receipt`)
  expect(receipt.payload).toMatchObject({ issuer: 'portal', reference: dossier.obligationIds[0] })
  expect(await billRefusalOf(example, {})).toEqual(['bill-paid'])
})

test('somebody else’s dossier is as good as missing', async () => {
  const { code } = await file(await portal.signIn(portal.people.citizen))
  expect(await billRefusalOf(exampleOf(code), {}, portal.people.otherCitizen)).toEqual(['bill-not-found'])
})

test.each([
  ['a code of another shape', { dossierCode: 'H49-22-1' }, ['/answers/dossierCode invalid']],
  ['no code at all', { dossierCode: undefined }, ['/answers/dossierCode missing']],
  ['a code that no dossier has', { dossierCode: '000.00.00.H49-261122-9999' }, ['bill-not-found']],
])('%s finds nothing', async (_, changes, wanted) =>
  expect(await billRefusalOf(exampleOf(''), changes)).toEqual(wanted),
)
