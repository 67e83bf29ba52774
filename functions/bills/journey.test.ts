import { expect, test } from '@jest/globals'
import { checkReceipt } from '../../shared/receipt/check.ts'
import {
  billIn,
  billRefusalOf,
  electricityBill,
  foundBill,
  lookUp,
  makePayable,
  payBill,
  readBill,
} from '../../test/bills-journey.ts'
import { eventually } from '../../test/eventually.ts'
import { payAtBank, startToPay } from '../../test/filing.ts'
import { portal } from '../../test/portal.ts'
import type { Session } from '../../test/session.ts'

const signIn = () => portal.signIn(portal.people.citizen)
/** A customer whose code ends with a magic value of the sandbox; another one for each test. */
const customer = (number: number, ending = '000') => ({ customerCode: `PB${String(number).padStart(8, '0')}${ending}` })
const find = (citizen: Session, number: number, ending?: string) =>
  foundBill(citizen, electricityBill, customer(number, ending))
const obligationOf = async (citizen: Session, id: string) =>
  (await citizen.get(`/api/v1/payments/obligations/${id}`)).body
/** The bill as its owner's list has it. */
const listed = async (citizen: Session, { id }: { id: string }) =>
  (await citizen.get('/api/v1/bills')).body.items.find((one: { id: string }) => one.id === id)
const repair = () => fetch(`${portal.issuersUrl}/repair`, { method: 'POST', redirect: 'manual' })

test('tapping twice asks once; what one is paying already is the one given back', async () => {
  const citizen = await signIn()
  const ask = (key: string) =>
    citizen.post('/api/v1/services/energy/electricity-bill-payment/bills', { answers: customer(1) }, { key })
  const [one, two] = await Promise.all([ask('tap-bill'), ask('tap-bill')])
  expect([one.status, two.status].sort()).toEqual([200, 201])
  expect(two.body.id).toBe(one.body.id)
  const { body: payable } = await makePayable(citizen, electricityBill, one.body)
  expect(payable).toMatchObject({ state: 'PAYING', obligationId: `${one.body.id}-1`, expiresAt: null })
  expect(await ask('another look')).toMatchObject({ status: 200, body: { id: one.body.id, state: 'PAYING' } })
  const again = await makePayable(citizen, electricityBill, payable)
  expect(again).toMatchObject({ status: 200, body: { revision: payable.revision, obligationId: payable.obligationId } })
})

test('looked up twice before paying, only one of the two can be paid', async () => {
  const citizen = await signIn()
  const [one, other] = [await find(citizen, 2), await find(citizen, 2)]
  expect(other.id).not.toBe(one.id)
  expect((await makePayable(citizen, electricityBill, one)).status).toBe(200)
  expect((await makePayable(citizen, electricityBill, other)).body.code).toBe('payment-in-progress')
})

test('an amount that has changed is shown before anything is owed', async () => {
  const citizen = await signIn()
  const bill = await find(citizen, 3, '903')
  expect(bill.total.amount).toBe(378_000)
  const refused = await makePayable(citizen, electricityBill, bill)
  expect(refused).toMatchObject({ status: 409, body: { code: 'bill-changed' } })
  expect(refused.body.detail).toContain('388.000')
  const changed = await readBill(citizen, bill)
  expect(changed).toMatchObject({ state: 'DUE', obligationId: null, total: { amount: 388_000 }, revision: 2 })
  expect((await makePayable(citizen, electricityBill, bill)).body.code).toBe('revision-stale')
  expect(await makePayable(citizen, electricityBill, changed)).toMatchObject({ status: 200, body: { state: 'PAYING' } })
})

test('what was paid elsewhere before one pays is not owed here', async () => {
  const citizen = await signIn()
  expect(await billRefusalOf(electricityBill, customer(4, '902'))).toEqual(['bill-paid'])
  const bill = await find(citizen, 4, '908')
  expect((await makePayable(citizen, electricityBill, bill)).body.code).toBe('bill-paid')
  expect(await readBill(citizen, bill)).toMatchObject({ state: 'PAID_ELSEWHERE', obligationId: null })
})

test('an issuer that is down or too slow says when to come back', async () => {
  const citizen = await signIn()
  const down = await lookUp(citizen, electricityBill, customer(5, '905'))
  expect(down).toMatchObject({ status: 503, body: { code: 'issuer-unavailable' } })
  expect(down.headers.get('retry-after')).toBe('60')
  await repair()
  expect((await lookUp(citizen, electricityBill, customer(5, '905'))).status).toBe(201)
  expect((await lookUp(citizen, electricityBill, customer(5, '904'))).body.code).toBe('issuer-unavailable')
})

test('paid while the issuer is down: receipted at once, confirmed when it is back, told once each', async () => {
  const citizen = await signIn()
  const bill = await find(citizen, 6, '906')
  const paid = await billIn(citizen, await payBill(citizen, electricityBill, bill), 'PAID')
  expect(paid.confirmed).toBeNull()
  const { body: receipt } = await citizen.get(`/api/v1/bills/${bill.id}/receipt`)
  const { body: published } = await portal.visitor().get('/api/v1/receipt-keys')
  expect((await checkReceipt(receipt, published.keys)).outcome).toBe('genuine')
  const altered = { ...receipt, payload: { ...receipt.payload, total: { amount: 1, currency: 'VND' } } }
  expect(await checkReceipt(altered, published.keys)).toMatchObject({
    outcome: 'altered',
    differences: [{ pointer: '/total' }],
  })
  await portal.quiet()
  await repair()
  await portal.advance('PT2M')
  expect((await billIn(citizen, bill, 'CONFIRMED')).confirmed.number).toMatch(/^BL-/)
  await portal.quiet()
  // Told again, money and confirmation change nothing, and no dossier hears of either.
  const [told] = await portal.events('bill.paid.v1', paid.obligationId)
  await portal.send('bills', JSON.stringify(told))
  await portal.send('confirming', JSON.stringify({ kind: 'confirm', billId: bill.id }))
  await portal.quiet()
  expect(await portal.events('bill.confirmed.v1', bill.id)).toHaveLength(1)
  expect(await portal.events('obligation.settled.v1', paid.obligationId)).toEqual([])
  expect((await citizen.get(`/api/v1/bills/${bill.id}/receipt`)).body).toEqual(receipt)
  const { body: inbox } = await citizen.get('/api/v1/notices')
  const kinds = inbox.items.filter(({ dossierId }: { dossierId: string }) => dossierId === bill.id)
  expect(kinds.map(({ kind, of }: { kind: string; of: string }) => `${of} ${kind}`).sort()).toEqual([
    'bill bill.confirmed.v1',
    'bill bill.paid.v1',
  ])
  const mail = await portal.mail(portal.people.citizen.email, new RegExp(bill.reference))
  expect(mail.text).toContain(`${portal.url}/bills/${bill.id}`)
})

test('two people pay the same bill: the second one’s money is due back, and both are told', async () => {
  const [first, second] = [await signIn(), await portal.signIn(portal.people.otherCitizen)]
  const [one, other] = [await find(first, 7), await find(second, 7)]
  const { body: payable } = await makePayable(second, electricityBill, other)
  await billIn(first, await payBill(first, electricityBill, one), 'CONFIRMED')
  await payAtBank((await startToPay(second, { obligationIds: [payable.obligationId] })).redirectUrl)
  expect(await billIn(second, other, 'REFUND_DUE')).toMatchObject({ refundDue: true, confirmed: null })
  const owed = await eventually(
    () => obligationOf(second, payable.obligationId),
    ({ refundDue }) => refundDue,
    'a refund that is due',
  )
  expect(owed).toMatchObject({ of: 'bill', dossierId: other.id, state: 'SETTLED' })
  const waiting = (await portal.items('payments')).filter(({ pk }) => pk === 'REFUND_DUE#0')
  expect(waiting).toContainEqual(expect.objectContaining({ sk: payable.obligationId, amount: 378_000 }))
})

test('payable and then paid by somebody else: nothing is owed any more, and nothing can be paid', async () => {
  const [first, second] = [await signIn(), await portal.signIn(portal.people.otherCitizen)]
  const [one, other] = [await find(first, 41), await find(second, 41)]
  const { body: payable } = await makePayable(second, electricityBill, other)
  await billIn(first, await payBill(first, electricityBill, one), 'CONFIRMED')
  expect((await makePayable(second, electricityBill, payable)).body.code).toBe('bill-paid')
  expect(await readBill(second, other)).toMatchObject({ state: 'PAID_ELSEWHERE', paidAt: null, refundDue: false })
  expect(await listed(second, other)).toMatchObject({ state: 'PAID_ELSEWHERE', total: { amount: 378_000 } })
  expect((await second.get(`/api/v1/bills/${other.id}/receipt`)).body.code).toBe('receipt-missing')
  expect(await obligationOf(second, payable.obligationId)).toMatchObject({ state: 'CANCELLED', of: 'bill' })
})

test('while one pays, somebody pays elsewhere: the money is due back', async () => {
  const citizen = await signIn()
  const bill = await find(citizen, 8, '907')
  await payBill(citizen, electricityBill, bill)
  expect((await billIn(citizen, bill, 'REFUND_DUE')).paidAt).toEqual(expect.any(String))
  // What they hold of it: the line in their list, the receipt of what was paid, and word of what becomes of it.
  expect(await listed(citizen, bill)).toMatchObject({ state: 'REFUND_DUE', refundDue: true, confirmed: null })
  const { body: receipt } = await citizen.get(`/api/v1/bills/${bill.id}/receipt`)
  expect(receipt.payload).toMatchObject({ billId: bill.id, total: { amount: 378_000 } })
  await portal.mail(portal.people.citizen.email, new RegExp(`${bill.reference}.*378\\.000.*hoàn lại`, 's'))
  await portal.quiet()
  const { body: inbox } = await citizen.get('/api/v1/notices')
  const told = inbox.items.filter(({ dossierId }: { dossierId: string }) => dossierId === bill.id)
  expect(told.map(({ kind }: { kind: string }) => kind)).toEqual(['bill.refund-due.v1', 'bill.paid.v1'])
  // Nothing more can be paid for it.
  expect((await makePayable(citizen, electricityBill, await readBill(citizen, bill))).body.code).toBe('bill-paid')
})

test('bills are listed for their owner, latest first, page by page; before money there is no receipt', async () => {
  const citizen = await portal.signIn(portal.people.administrator)
  const bill = await find(citizen, 9)
  for (let number = 10; number < 31; number++) await find(citizen, number)
  const { body: page } = await citizen.get('/api/v1/bills')
  expect(page.items).toHaveLength(20)
  const { body: rest } = await citizen.get(`/api/v1/bills?cursor=${encodeURIComponent(page.next)}`)
  expect(rest.items.map(({ id }: { id: string }) => id)).toContain(bill.id)
  expect((await citizen.get(`/api/v1/bills/${bill.id}/receipt`)).body.code).toBe('receipt-missing')
  expect((await (await signIn()).get(`/api/v1/bills/${bill.id}`)).body.code).toBe('bill-not-found')
})

test('a look-up that led to nothing is forgotten once its time is over', async () => {
  const citizen = await signIn()
  const bill = await find(citizen, 40)
  const [row] = (await portal.items('bills')).filter(({ id }) => id === bill.id)
  expect(row?.expiresAt).toBe(new Date(bill.expiresAt).getTime() / 1000)
  await portal.put('bills', { ...row, expiresAt: Math.floor((await portal.now()).getTime() / 1000) - 1 })
  expect((await citizen.get(`/api/v1/bills/${bill.id}`)).body.code).toBe('bill-not-found')
  expect((await makePayable(citizen, electricityBill, bill)).body.code).toBe('bill-not-found')
})
