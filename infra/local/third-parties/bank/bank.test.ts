import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { Webhook } from 'standardwebhooks'
import { vietQr } from '../../../../shared/vietqr.ts'
import { eventually } from '../../../../test/eventually.ts'
import { createBank } from './bank.ts'
import { scenarios } from './scenarios.ts'

const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
type Notice = { id: string; type: string; data: Record<string, unknown> }

const addressOf = (server: Server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`
const listening = async (server: Server) => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return addressOf(server)
}

let arrived: Notice[] = []
let answers: number[] = []
const arrivals = createServer(async (request, response) => {
  let body = ''
  for await (const chunk of request) body += chunk
  const headers = request.headers as Record<string, string>
  new Webhook(secret).verify(body, headers)
  arrived.push({ id: headers['webhook-id'] ?? '', ...(JSON.parse(body) as Omit<Notice, 'id'>) })
  response.writeHead(answers.shift() ?? 202).end()
  arrivals.emit('notice')
})
const arrival = async (count: number) => {
  while (arrived.length < count) await once(arrivals, 'notice')
  return arrived
}

let offset = 0
let bank: ReturnType<typeof createBank>
let url: string
beforeAll(async () => {
  const portalUrl = await listening(arrivals)
  const now = () => new Date(Date.now() + offset)
  bank = createBank({ portalUrl, webhookSecrets: [secret], apiKey: 'key', now, lateMs: 20_000 })
  url = await listening(bank.server)
})
afterAll(() => {
  bank.server.close()
  arrivals.close()
})
beforeEach(() => {
  arrived = []
  answers = []
  offset = 0
})

let sequence = 0
const asked = (amount = 115000) => ({
  reference: `7K3M9Q2ZB4N8RTWX1${String(++sequence).padStart(2, '0')}`,
  amount,
  currency: 'VND',
  description: 'Lệ phí <hồ sơ>',
  account: '19002026',
  returnUrl: 'http://localhost:8080/paid',
  expiresAt: new Date(Date.now() + 900_000).toISOString(),
})
const authorization = 'Bearer key'
const open = (order: object, headers: Record<string, string> = { authorization }) =>
  fetch(`${url}/orders`, { method: 'POST', headers, body: JSON.stringify(order) })
const opened = async (order: object) => {
  const { payUrl } = (await (await open(order)).json()) as { payUrl: string }
  return url + new URL(payUrl).pathname
}
const later = (ms: number) => {
  offset += ms
  bank.tick()
}
const status = async (reference: string) =>
  (await fetch(`${url}/orders/${reference}`, { headers: { authorization } })).json()
const send = (address: string, fields: Record<string, string>) =>
  fetch(address, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' })

describe('the merchant', () => {
  test('gets one order for one reference, however often it asks', async () => {
    const order = asked()
    const first = await open(order)
    const again = await open(order)
    expect([first.status, again.status]).toEqual([201, 200])
    expect(await again.json()).toEqual(await first.json())
    expect((await open({ ...order, amount: 1 })).status).toBe(409)
  })

  test('is turned away without its key, or with an order that makes no sense', async () => {
    expect((await open(asked(), {})).status).toBe(401)
    expect((await open({ ...asked(), returnUrl: 'javascript:alert(1)' })).status).toBe(400)
    expect((await open({ ...asked(), amount: 0.5 })).status).toBe(400)
  })

  test('asks for the status, and an order past its time has expired', async () => {
    const order = asked()
    await open(order)
    expect(await status(order.reference)).toMatchObject({ status: 'pending' })
    offset = 901_000
    expect(await status(order.reference)).toMatchObject({ status: 'expired' })
  })
})

describe('the payer', () => {
  test('sees the order and comes back to the merchant after paying; the notice is signed', async () => {
    const order = asked()
    const page = await opened(order)
    expect(await (await fetch(page)).text()).toContain('Lệ phí &lt;hồ sơ&gt;')
    const answer = await send(page, { act: 'pay', account: 'pays' })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, order.returnUrl])
    const [notice] = await arrival(1)
    expect(notice).toMatchObject({ type: 'payment.settled', data: { reference: order.reference, amount: 115000 } })
    expect(await status(order.reference)).toMatchObject({
      status: 'paid',
      bankReference: notice?.data.bankReference,
    })
  })

  test('refuses, and the merchant hears of it', async () => {
    const order = asked()
    await send(await opened(order), { act: 'refuse' })
    expect((await arrival(1))[0]).toMatchObject({ type: 'payment.failed', data: { reference: order.reference } })
  })

  test('goes back without paying, and nothing has happened', async () => {
    const order = asked()
    expect((await send(await opened(order), { act: 'close' })).headers.get('location')).toBe(order.returnUrl)
    expect(await status(order.reference)).toMatchObject({ status: 'pending' })
  })

  test('pays by scanning the code; scanning it again sends the money again', async () => {
    const { reference, amount, ...order } = asked()
    const page = await opened({ ...order, reference, amount })
    const payload = vietQr({ bankBin: '999999', account: order.account, amount, billNumber: reference })
    for (const wanted of [1, 2]) {
      const found = await send(`${url}/scan`, { payload })
      const address = url + (found.headers.get('location') ?? '')
      if (wanted === 1) expect(address).toBe(`${page}?lang=vi`)
      await send(address, { act: 'pay', account: 'pays' })
      await arrival(wanted)
    }
    expect(new Set(arrived.map(({ data }) => data.bankReference)).size).toBe(2)
    expect(arrived.map(({ data }) => data.reference)).toEqual([reference, reference])
  })

  test('is told when a code cannot be read', async () => {
    const payload = vietQr({ bankBin: '999999', account: '1', amount: 1, billNumber: 'A' }).replace('VN', 'VM')
    expect((await send(`${url}/scan`, { payload })).status).toBe(422)
  })
})

describe('the magic values', () => {
  test('all stand on the front page, in both languages', async () => {
    for (const language of ['vi', 'en'] as const) {
      const page = await (await fetch(`${url}/?lang=${language}`)).text()
      for (const { account } of scenarios) expect(page).toContain(`<code>${account}</code>`)
    }
  })

  test.each([
    ['twice', 115000],
    ['pays', 115902],
  ])('account %s and amount %i: the bank tells twice, under two ids', async (account, amount) => {
    await send(await opened(asked(amount)), { act: 'pay', account })
    const [first, second] = await arrival(2)
    expect(first?.data).toEqual(second?.data)
    expect(first?.id).not.toBe(second?.id)
  })

  test('silent: paid, and only the status query tells', async () => {
    const order = asked()
    await send(await opened(order), { act: 'pay', account: 'silent' })
    expect(await status(order.reference)).toMatchObject({ status: 'paid' })
    expect(arrived).toEqual([])
  })

  test('late: the payer is back before the notice leaves', async () => {
    await send(await opened(asked()), { act: 'pay', account: 'late' })
    later(19_000)
    expect(arrived).toEqual([])
    later(1_000)
    await arrival(1)
  })

  test('wrong-amount: a thousand too little', async () => {
    await send(await opened(asked()), { act: 'pay', account: 'wrong-amount' })
    expect((await arrival(1))[0]?.data).toMatchObject({ amount: 114000 })
  })
})

test('a notice that is not accepted comes again under the same id', async () => {
  answers = [503]
  await send(await opened(asked()), { act: 'pay', account: 'pays' })
  await eventually(
    async () => {
      later(1_000)
      return arrived
    },
    (all) => all.length === 2,
    'a second try',
  )
  expect(arrived[1]).toEqual(arrived[0])
})
