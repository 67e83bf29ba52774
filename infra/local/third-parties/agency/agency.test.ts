import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { Webhook } from 'standardwebhooks'
import { played } from './agencies.ts'
import { createAgency } from './agency.ts'
import { scenarios } from './scenarios.ts'

const ours = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
const its = 'whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD'
const police = played['traffic-police'] as (typeof played)[string]

type Arrived = { data: { reference: string; answerId: string; agrees: boolean; reason?: string } }
let arrived: Arrived[] = []
let replies: number[] = []
const portal = createServer(async (request, response) => {
  let body = ''
  for await (const chunk of request) body += chunk
  const { 'webhook-id': id = '', 'webhook-timestamp': seconds, 'webhook-signature': signature } = request.headers
  const right = new Webhook(its).sign(String(id), new Date(Number(seconds) * 1000), body)
  if (signature === right) arrived.push(JSON.parse(body) as Arrived)
  response.writeHead(signature === right ? (replies.shift() ?? 202) : 401).end('{}')
  portal.emit('answer')
})
const arrival = async (count: number) => {
  while (arrived.length < count) await once(portal, 'answer')
  return arrived.map(({ data }) => data)
}

const listening = async (server: Server) => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

let offset = 0
const now = () => new Date(Date.now() + offset)
let agency: ReturnType<typeof createAgency>
let url: string
beforeAll(async () => {
  const portalUrl = await listening(portal)
  const secrets = { webhookSecrets: [its] as [string], requestSecrets: [ours] }
  agency = createAgency({ agency: 'traffic-police', played: police, portalUrl, ...secrets, now, thinkMs: 0 })
  url = await listening(agency.server)
})
afterAll(() => {
  agency.server.close()
  portal.close()
})
beforeEach(() => {
  arrived = []
  replies = []
  offset = 0
})

let sequence = 0
const question = (ending = '234') => ({
  type: 'consultation.asked',
  data: {
    reference: `7K3M9Q2ZB4N8RT${String(++sequence).padStart(2, '0')}-licence-record`,
    consultation: 'licence-record',
    dossierCode: '000.00.00.H49-261122-0001',
    service: 'driving-licence-renewal',
    dueAt: new Date(now().getTime() + 2 * 86_400_000).toISOString(),
    answers: { fullName: 'Trần <Văn> Đức', currentLicenceNumber: `220185001${ending}` },
  },
})
async function put(asked: object, secret = ours) {
  const body = JSON.stringify(asked)
  const seconds = Math.floor(now().getTime() / 1000)
  const signature = new Webhook(secret).sign('ask_1', new Date(seconds * 1000), body)
  const headers = { 'webhook-id': 'ask_1', 'webhook-timestamp': String(seconds), 'webhook-signature': signature }
  const answer = await fetch(`${url}/consultations`, { method: 'POST', headers, body })
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
}
const later = (ms: number) => {
  offset += ms
  agency.tick()
}

describe('the portal', () => {
  test('is turned away with another signature, an old one, or a question that makes no sense', async () => {
    expect((await put(question(), its)).status).toBe(401)
    expect((await put({ type: 'consultation.asked', data: {} })).status).toBe(400)
    expect((await put({ ...question(), type: 'something-else' })).status).toBe(400)
  })

  test('gets one answer to one question, however often it asks, and finds it in the reply', async () => {
    const asked = question()
    expect(await put(asked)).toEqual({ status: 202, body: { state: 'pending' } })
    agency.tick()
    const [answer] = await arrival(1)
    expect(answer).toMatchObject({ reference: asked.data.reference, agrees: true })
    const again = await put(asked)
    expect(again).toMatchObject({ status: 200, body: { state: 'answered', answer: { answerId: answer?.answerId } } })
    agency.tick()
    expect(arrived).toHaveLength(1)
  })
})

describe('the magic values', () => {
  test('all stand on the front page, in both languages', async () => {
    for (const language of ['vi', 'en'] as const) {
      const page = await (await fetch(`${url}/?lang=${language}`)).text()
      expect(page).toContain(police.magic.label[language])
      for (const { ending, text } of scenarios) {
        expect(page).toContain(text[language].replaceAll('"', '&quot;'))
        if (ending) expect(page).toContain(`<code>${ending}</code>`)
      }
    }
  })

  test('901: does not agree, and says why', async () => {
    await put(question('901'))
    agency.tick()
    expect(await arrival(1)).toMatchObject([{ agrees: false, reason: police.refusal.vi }])
  })

  test('902: answers twice, the second time otherwise', async () => {
    await put(question('902'))
    later(1)
    expect(await arrival(2)).toMatchObject([{ agrees: true }, { agrees: false, reason: police.secondThought.vi }])
  })

  test('903: answers only after it was due', async () => {
    await put(question('903'))
    later(2 * 86_400_000 - 60_000)
    expect(arrived).toEqual([])
    later(120_000)
    await arrival(1)
  })

  test('904: answers after an hour', async () => {
    await put(question('904'))
    later(59 * 60_000)
    expect(arrived).toEqual([])
    later(60_000)
    await arrival(1)
  })

  test('905: is down until repaired, and then takes the question when it is put again', async () => {
    const asked = question('905')
    expect((await put(asked)).status).toBe(503)
    expect((await put(asked)).status).toBe(503)
    await fetch(`${url}/repair`, { method: 'POST', redirect: 'manual' })
    expect((await put(asked)).status).toBe(202)
    agency.tick()
    await arrival(1)
    expect((await put(question('905'))).status).toBe(503)
  })

  test('906: decides and tells nobody; asked again, it does', async () => {
    const asked = question('906')
    await put(asked)
    agency.tick()
    expect(await put(asked)).toMatchObject({ status: 200, body: { state: 'answered', answer: { agrees: true } } })
    expect(arrived).toEqual([])
  })
})

test('an answer that is not accepted comes again, one that is refused does not', async () => {
  replies = [503]
  const asked = question()
  await put(asked)
  agency.tick()
  const [first, again] = await arrival(2)
  expect(again).toEqual(first)
})

test('what people sent is shown as text, never as page', async () => {
  const asked = question()
  await put(asked)
  const page = await (await fetch(`${url}/questions/${asked.data.reference}`)).text()
  expect(page).toContain('Trần &lt;Văn&gt; Đức')
  expect((await fetch(`${url}/questions/none`)).status).toBe(404)
})
