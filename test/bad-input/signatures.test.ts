import { beforeAll, describe, expect, test } from '@jest/globals'
import { received } from '../desk.ts'
import { eventually } from '../eventually.ts'
import { file, startToPay } from '../filing.ts'
import { portal } from '../portal.ts'
import type { Session } from '../session.ts'
import { type Partner, partner } from './partner.ts'
import { refusedInBoth } from './refusal.ts'

type Matter = { door: Partner; body: string; untouched: () => Promise<void>; taken: () => Promise<unknown> }

/** A notice that a bank could send about an open attempt. */
async function aboutMoney(): Promise<Matter> {
  const citizen = await portal.signIn(portal.people.citizen)
  const dossier = await file(citizen)
  const { reference, amount } = await startToPay(citizen, dossier)
  const data = {
    reference,
    bankReference: `FT${reference}`,
    amount: amount.amount,
    currency: 'VND',
    paidAt: '2026-11-22T07:05:00Z',
  }
  const read = async (by?: Session) => {
    const reader = by ?? (await portal.signIn(portal.people.citizen))
    return (await reader.get(`/api/v1/payments/obligations/${dossier.obligationIds[0]}`)).body
  }
  return {
    door: await partner('banks', 'sandbox-bank'),
    body: JSON.stringify({ type: 'payment.settled', data }),
    untouched: async () => expect(await read()).toMatchObject({ state: 'DUE', attempt: { state: 'OPEN' } }),
    async taken() {
      const reader = await portal.signIn(portal.people.citizen)
      return eventually(
        () => read(reader),
        ({ state }) => state === 'SETTLED',
        'a settled obligation',
      )
    },
  }
}

/** An answer that an agency could give to a question which it was put. */
async function aboutOpinion(): Promise<Matter> {
  const { renewal } = await import('../filing.ts')
  const { dossier } = await received(portal, { ...renewal, currentLicenceNumber: '220185001904' })
  const reference = `${dossier.id}-licence-record`
  const read = async (by?: Session) => {
    const officer = by ?? (await portal.signIn(portal.people.officer))
    const { body } = await officer.get(`/api/v1/desk/dossiers/${dossier.id}/consultations`)
    return body.items.find(({ id }: { id: string }) => id === 'licence-record')
  }
  const officer = await portal.signIn(portal.people.officer)
  await eventually(
    () => read(officer),
    (row) => row?.state === 'ASKED',
    'a question that was taken',
  )
  const data = { reference, answerId: 'a-1', agrees: true, decidedAt: '2026-11-22T07:05:00Z' }
  return {
    door: await partner('agencies', 'traffic-police'),
    body: JSON.stringify({ type: 'consultation.answered', data }),
    untouched: async () => expect(await read()).toMatchObject({ state: 'ASKED', answer: null }),
    async taken() {
      const reader = await portal.signIn(portal.people.officer)
      return eventually(
        () => read(reader),
        ({ state }) => state === 'ANSWERED',
        'an answer',
      )
    },
  }
}

describe.each([
  ['banks', aboutMoney],
  ['agencies', aboutOpinion],
])('the door for %s', (_, about) => {
  let matter: Matter
  beforeAll(async () => {
    matter = await about()
  })

  const refused = (headers: Record<string, string>, body = matter.body) =>
    refusedInBoth((call) => matter.door.post({ headers, body, ...call }), 401, 'signature-invalid')
  const sign = (how = {}) => matter.door.sign(matter.body, how)

  test('unsigned', async () => {
    await refused({})
  })

  test.each(['webhook-id', 'webhook-timestamp', 'webhook-signature'])('without %s', async (name) => {
    const { [name]: _, ...rest } = await sign()
    await refused(rest)
  })

  test('signed with another secret', async () => {
    await refused(await sign({ by: ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'] }))
  })

  test('every byte of the body, one after another, changed', async () => {
    const { door, body } = matter
    const headers = await sign()
    const bytes = Buffer.from(body)
    const answers: number[] = []
    for (let at = 0; at < bytes.length; at++) {
      const changed = Buffer.from(bytes)
      changed[at] = (changed[at] ?? 0) ^ (1 << (at % 7))
      answers.push((await door.post({ headers, body: changed.toString('latin1') })).status)
    }
    expect(new Set(answers)).toEqual(new Set([401]))
    expect(answers).toHaveLength(bytes.length)
  })

  test('a byte more, a byte less, a byte order mark', async () => {
    const headers = await sign()
    for (const body of [`${matter.body} `, matter.body.slice(0, -1), `\uFEFF${matter.body}`, ''])
      expect((await matter.door.post({ headers, body })).status).toBe(401)
  })

  test('re-serialised: the same values in another text', async () => {
    const headers = await sign()
    const value = JSON.parse(matter.body)
    for (const body of [JSON.stringify(value, null, 2), JSON.stringify({ data: value.data, type: value.type })])
      await refused(headers, body)
  })

  test.each(['webhook-id', 'webhook-timestamp', 'webhook-signature'])('each character of %s, changed', async (name) => {
    const headers = await sign()
    const value = headers[name] ?? ''
    for (let at = 0; at < value.length; at += 3) {
      const other = value[at] === '7' ? '8' : '7'
      const changed = value.slice(0, at) + other + value.slice(at + 1)
      expect((await matter.door.post({ headers: { ...headers, [name]: changed }, body: matter.body })).status).toBe(401)
    }
  })

  test.each(['webhook-id', 'webhook-timestamp', 'webhook-signature'])('%s doubled', async (name) => {
    const headers = await sign()
    await refused({ ...headers, [name]: `${headers[name]}, ${headers[name]}` })
    await refused({ ...headers, [name]: `${headers[name]},` })
  })

  test.each([301, 3600, -301, -3600])('%i seconds late', async (lateBy) => {
    // A second may pass on the way, which would bring one from the future back within the time allowed.
    await refused(await sign({ lateBy: lateBy === -301 ? -305 : lateBy }))
  })

  test('signed for another partner’s door', async () => {
    const other = matter.body.includes('payment') ? ['agencies', 'traffic-police'] : ['banks', 'sandbox-bank']
    const door = await partner(other[0] as 'banks' | 'agencies', other[1] as string)
    expect(await door.post({ headers: await sign(), body: matter.body })).toMatchObject({ status: 401 })
  })

  test('signed, and no JSON, or not what is agreed', async () => {
    for (const body of ['{', 'null', '[]', '{}', '{"type":"payment.paid"}', '{"type":"payment.settled","data":{}}'])
      await refusedInBoth(
        async (call) => matter.door.post({ headers: await matter.door.sign(body), body, ...call }),
        400,
        'request-invalid',
      )
  })

  test('signed, and too large', async () => {
    const body = JSON.stringify({ text: 'x'.repeat(16 * 1024) })
    const answer = await refusedInBoth(
      async (call) => matter.door.post({ headers: await matter.door.sign(body), body, ...call }),
      413,
      'request-too-large',
    )
    expect(answer.body.detail).toContain('16 KB')
  })

  test('none of that has moved anything', async () => {
    await portal.quiet()
    await matter.untouched()
  })

  test('four and a half minutes late is in time; sent again, and again with another id, it counts once', async () => {
    const headers = await sign({ lateBy: 270 })
    for (let times = 0; times < 3; times++)
      expect(await matter.door.post({ headers, body: matter.body })).toMatchObject({ status: 202 })
    expect(await matter.door.tell(matter.body)).toMatchObject({ status: 202 })
    await matter.taken()
  })
})
