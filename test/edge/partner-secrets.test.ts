import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type Partner, partner } from '../bad-input/partner.ts'
import { portal } from '../portal.ts'

const fresh = () => `whsec_${randomBytes(24).toString('base64')}`
/** Longer than functions keep a secret that they have read. */
const followed = () => portal.advance('PT6M')

describe.each([
  ['banks', 'sandbox-bank', { type: 'payment.failed', data: { reference: '7K3M9Q2ZB4N8RTWX101' } }],
  [
    'agencies',
    'traffic-police',
    {
      type: 'consultation.answered',
      data: { reference: 'none-x', answerId: 'a-1', agrees: true, decidedAt: '2026-11-22T07:05:00Z' },
    },
  ],
] as const)('what %s sign with is turned', (kind, id, message) => {
  const [next, third] = [fresh(), fresh()]
  const body = JSON.stringify(message)
  let door: Partner
  let before: Record<string, unknown>
  let old: string

  beforeAll(async () => {
    door = await partner(kind, id)
    before = await portal.shared(id)
    old = (before.webhookSecrets as string[])[0] ?? ''
  })
  afterAll(async () => {
    await portal.share(id, before)
    await followed()
  })

  const verified = async (...by: string[]) =>
    (await door.post({ headers: await door.sign(body, { by }), body })).status !== 401
  const all = async () => ({ old: await verified(old), next: await verified(next), third: await verified(third) })

  test('before: the old one alone', async () => {
    expect(await all()).toEqual({ old: true, next: false, third: false })
  })

  test('while it is turned: both, alone or together, and no third', async () => {
    await portal.share(id, { ...before, webhookSecrets: [old, next] })
    await followed()
    expect(await all()).toEqual({ old: true, next: true, third: false })
    expect(await verified(next, old)).toBe(true)
    expect(await verified(third, old)).toBe(true)
  })

  test('afterwards: the new one alone', async () => {
    await portal.share(id, { ...before, webhookSecrets: [next] })
    await followed()
    expect(await all()).toEqual({ old: false, next: true, third: false })
  })
})
