import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { Refusal } from '../../shared/problem.ts'

let status = 200
const service = createServer((_, answer) => {
  answer.writeHead(status, { 'content-type': 'application/json' })
  answer.end(JSON.stringify({ access_token: 'access', id_token: 'id', refresh_token: 'next' }))
})
let signOn: typeof import('./sign-on.ts')
let shared: typeof import('../../shared/sign-on.ts')

beforeAll(async () => {
  await new Promise<void>((listening) => service.listen(0, '127.0.0.1', listening))
  const own = `http://127.0.0.1:${(service.address() as AddressInfo).port}`
  Object.assign(process.env, {
    PORTAL_URL: own,
    SIGN_ON_URL: own,
    SIGN_ON_CLIENT_ID: 'client',
    SIGN_ON_CLIENT_SECRET: 'secret',
    TOKEN_ISSUER: own,
  })
  signOn = await import('./sign-on.ts')
  shared = await import('../../shared/sign-on.ts')
})
afterAll(() => void service.close())

const renewed = (answered: number) => {
  status = answered
  return signOn.renew('refresh').catch((error) => error)
}

test('a session is renewed with the token for the next time', async () => {
  expect(await renewed(200)).toEqual({ access: 'access', refresh: 'next' })
})

test('a session that the service does not know any more has ended', async () => {
  const error = await renewed(400)
  expect(error).toBeInstanceOf(Refusal)
  expect(error).toMatchObject({ code: 'session-ended' })
})

test.each([429, 500, 503])(
  'a service that answers %i says nothing about the session: nobody is signed out',
  async (answered) => {
    expect(await renewed(answered)).toBeInstanceOf(shared.SignOnSilent)
  },
)
