import { randomUUID } from 'node:crypto'
import { expect, test } from '@jest/globals'
import { portal } from '../../test/portal.ts'

const somebody = () => ({
  email: `${randomUUID()}@example.com`,
  password: 'Mot-mat-khau-2026',
  fullName: 'Phạm Minh Đức',
  personalNumber: '001087123456',
  phone: '0912345678',
})

test('a person creates an account, confirms it by mail, signs in and signs out', async () => {
  const person = somebody()
  const browser = portal.visitor()
  expect((await browser.post('/api/v1/identity/accounts', person)).status).toBe(201)
  const { email, password } = person
  expect((await browser.post('/api/v1/identity/sessions', { email, password })).body.code).toBe('account-unconfirmed')

  const mail = await portal.mail(email, /\d{6}/)
  const code = mail.text.match(/\d{6}/)?.[0]
  expect((await browser.post('/api/v1/identity/accounts/confirmations', { email, code })).status).toBe(200)
  expect((await browser.post('/api/v1/identity/sessions', { email, password })).status).toBe(201)
  expect((await browser.get('/api/v1/identity/me')).body).toMatchObject({
    fullName: person.fullName,
    roles: ['citizen'],
    phone: '+84912345678',
  })

  expect((await browser.delete('/api/v1/identity/sessions')).body).toEqual({ next: '/signed-out' })
  expect(browser.cookieNames).toEqual([])
  expect((await browser.get('/api/v1/identity/me')).status).toBe(401)
})

test('no script can read what keeps a person signed in', async () => {
  const browser = portal.visitor()
  const { email, password } = portal.people.citizen
  const { headers } = await browser.post('/api/v1/identity/sessions', { email, password })
  const secret = headers.getSetCookie().filter((line) => !line.startsWith('portal-signed-in='))
  expect(secret.map((line) => line.split('=')[0]).sort()).toEqual(['__Host-access', '__Secure-refresh'])
  for (const line of secret) expect(line).toMatch(/HttpOnly;.*Secure;|Secure;.*HttpOnly/i)
})

test('a session is renewed with the refresh cookie alone', async () => {
  const browser = await portal.signIn(portal.people.citizen)
  await portal.advance('PT20M')
  expect((await browser.get('/api/v1/identity/me')).status).toBe(401)
  expect((await browser.post('/api/v1/identity/sessions/refreshments')).status).toBe(200)
  expect((await browser.get('/api/v1/identity/me')).status).toBe(200)
})

test('a wrong password and an unknown account answer alike', async () => {
  const answer = async (email: string) => {
    const { status, body } = await portal
      .visitor()
      .post('/api/v1/identity/sessions', { email, password: 'Sai-mat-khau-1' })
    return { status, ...body, requestId: '' }
  }
  expect(await answer(portal.people.citizen.email)).toEqual(await answer('nobody@example.com'))
})

test.each([
  ['a personal number of 11 digits', { personalNumber: '00108712345' }, '/personalNumber'],
  ['a phone number that no operator gives', { phone: '0112345678' }, '/phone'],
  ['no e-mail address', { email: 'lan' }, '/email'],
  ['a weak password', { password: 'matkhau' }, '/password'],
  ['a field that does not exist', { nickname: 'Đức' }, '/nickname'],
])('%s is pointed at', async (_, change, pointer) => {
  const { status, body } = await portal.visitor().post('/api/v1/identity/accounts', { ...somebody(), ...change })
  expect([400, 422]).toContain(status)
  expect(body.errors.map((one: { pointer: string }) => one.pointer)).toContain(pointer)
})

test('another site cannot act in a person’s name', async () => {
  const browser = await portal.signIn(portal.people.citizen)
  const answer = await browser.delete('/api/v1/identity/sessions', { headers: { origin: 'https://elsewhere.example' } })
  expect(answer).toMatchObject({ status: 403, body: { code: 'origin-not-allowed' } })
})

test('a citizen has no desk', async () => {
  const citizen = await portal.signIn(portal.people.citizen)
  expect(await citizen.get('/api/v1/desk/dossiers')).toMatchObject({ status: 403, body: { code: 'role-missing' } })
})
