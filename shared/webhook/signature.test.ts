import { expect, test } from '@jest/globals'
import { Webhook } from 'standardwebhooks'
import { signedHeaders, verifiedId } from './signature.ts'

/** The reference vector of the Standard Webhooks specification. */
const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
const other = 'whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD'
const id = 'msg_p5jXN8AQM9LWM0D4loKWxJek'
const seconds = 1614265330
const body = '{"test": 2432232314}'
const signature = 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE='
const headers = { 'webhook-id': id, 'webhook-timestamp': String(seconds), 'webhook-signature': signature }
const at = (second: number) => new Date(second * 1000)
const given = { headers, body, secrets: [secret], now: at(seconds) }
const signedAs = (name: string, when: number) => new Webhook(secret).sign(name, at(when), body)

test.each([
  ['as the specification signs it', given],
  ['while a secret is being changed', { ...given, secrets: [other, secret] }],
  [
    'with a signature of a later version beside it',
    { ...given, headers: { ...headers, 'webhook-signature': `v1a,AAAA ${signature}` } },
  ],
  ['five minutes late', { ...given, now: at(seconds + 300) }],
  ['five minutes early', { ...given, now: at(seconds - 300) }],
])('a notice %s is accepted', (_, notice) => expect(verifiedId(notice)).toBe(id))

const without = (name: string) => Object.fromEntries(Object.entries(headers).filter(([key]) => key !== name))
const withHeader = (name: string, value: string) => ({ ...given, headers: { ...headers, [name]: value } })

test.each([
  ['without an id', { ...given, headers: without('webhook-id') }],
  ['without a time', { ...given, headers: without('webhook-timestamp') }],
  ['without a signature', { ...given, headers: without('webhook-signature') }],
  ['whose id comes twice', withHeader('webhook-id', `${id},${id}`)],
  ['whose time comes twice', withHeader('webhook-timestamp', `${seconds},${seconds}`)],
  ['whose signature header comes twice', withHeader('webhook-signature', `${signature},${signature}`)],
  ['written anew', { ...given, body: '{"test":2432232314}' }],
  ['whose time has letters', withHeader('webhook-timestamp', `${seconds}abc`)],
  ['whose time has a sign', withHeader('webhook-timestamp', `+${seconds}`)],
  ['whose time has a fraction', withHeader('webhook-timestamp', `${seconds}.0`)],
  ['301 seconds late', { ...given, now: at(seconds + 301) }],
  ['301 seconds early', { ...given, now: at(seconds - 301) }],
  ['with a later version alone', withHeader('webhook-signature', signature.replace('v1', 'v2'))],
  ['with a truncated signature', withHeader('webhook-signature', signature.slice(0, 20))],
  ['with an unpadded signature', withHeader('webhook-signature', signature.slice(0, -1))],
  ['with an empty signature', withHeader('webhook-signature', 'v1,')],
  ['signed with the key of another bank', { ...given, secrets: [other] }],
  [
    'whose id has a dot, though signed',
    { ...given, headers: { ...headers, 'webhook-id': 'msg.1', 'webhook-signature': signedAs('msg.1', seconds) } },
  ],
])('a notice %s is refused', (_, notice) => expect(verifiedId(notice)).toBeNull())

test('one changed character of the body is noticed, wherever it stands', () => {
  for (const [i] of [...body].entries()) {
    expect(verifiedId({ ...given, body: `${body.slice(0, i)}~${body.slice(i + 1)}` })).toBeNull()
  }
})

test.each([
  ['the one secret', [secret], [secret]],
  ['the old secret while it is being changed', [secret, other], [secret]],
  ['the new secret while it is being changed', [secret, other], [other]],
])('what we sign is accepted by who knows %s', (_, ours, theirs) => {
  const sent = signedHeaders({ id, body, secrets: ours, now: at(seconds) })
  expect(verifiedId({ headers: sent, body, secrets: theirs, now: at(seconds) })).toBe(id)
})
