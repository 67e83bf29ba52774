import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { draftOf, renewalPath } from '../filing.ts'
import { announcementOf, papersPath, photo } from '../papers.ts'
import { portal } from '../portal.ts'
import type { Answer, Session } from '../session.ts'
import { faultsIn, refusedInBoth } from './refusal.ts'

let citizen: Session
let officer: Session
let draft: { id: string; revision: number; answers: object }
let door: Record<'draft' | 'paper' | 'notices' | 'sign-in' | 'desk', string>
beforeAll(async () => {
  citizen = await portal.signIn(portal.people.citizen)
  officer = await portal.signIn(portal.people.officer)
  draft = await draftOf(citizen)
  door = {
    draft: `${renewalPath}/drafts/${draft.id}`,
    paper: papersPath(draft.id),
    notices: '/api/v1/notices/readings',
    'sign-in': '/api/v1/identity/sessions',
    desk: `/api/v1/desk/dossiers/${draft.id}/reception`,
  }
})

type Name = keyof typeof door
const send = (name: Name, body: unknown) => (call: { language: 'vi' | 'en' }) => {
  const method = name === 'draft' ? 'PATCH' : 'POST'
  const session = name === 'desk' ? officer : citizen
  return session.call(method, door[name], { body, key: randomUUID(), ...call })
}
const names: Name[] = ['draft', 'paper', 'notices', 'sign-in', 'desk']
const unchanged = async () =>
  expect((await citizen.get(door.draft)).body).toMatchObject({ revision: draft.revision, answers: draft.answers })
const nested = (levels: number) => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`

describe.each(names)('at the door of: %s', (name) => {
  test.each([
    ['cut off', '{"revision": 1, "answers": {'],
    ['no JSON', 'revision=1'],
    ['two values', '{} {}'],
    ['a trailing comma', '{"revision": 1,}'],
    ['a bare word', '{"revision": NaN}'],
    ['bytes that are no text', '{"revision": \u0000}'],
  ])('malformed: %s', async (_, body) => {
    const answer = await refusedInBoth(send(name, body), 400, 'request-invalid')
    expect(answer.body.detail).toBe('The body is not valid JSON')
  })

  test.each([['null'], ['[]'], ['"text"'], ['1'], ['true']])('not an object: %s', async (body) => {
    expect(faultsIn(await refusedInBoth(send(name, body), 400, 'request-invalid'))).toEqual([' invalid_type'])
  })

  test('unknown fields are named, whatever they are called', async () => {
    const body = '{"surprise": 1, "__proto__": {"a": 1}, "constructor": 2, "a/b~c": 3}'
    const faults = faultsIn(await refusedInBoth(send(name, body), 400, 'request-invalid'))
    expect(faults).toEqual(expect.arrayContaining(['/surprise unknown', '/constructor unknown', '/a~1b~0c unknown']))
  })

  test('too deep: told how deep is allowed', async () => {
    for (const levels of [13, 10_000]) {
      const answer = await refusedInBoth(send(name, nested(levels)), 400, 'request-invalid')
      expect(answer.body.detail).toContain('12')
    }
  })

  test('too large: told how large is allowed', async () => {
    const answer = await refusedInBoth(
      send(name, JSON.stringify({ text: 'x'.repeat(256 * 1024) })),
      413,
      'request-too-large',
    )
    expect(answer.body.detail).toContain('256')
  })

  test('larger than anything that is passed on: refused before it comes to us', async () => {
    const { status } = await send(name, JSON.stringify({ text: 'x'.repeat(7 * 1024 * 1024) }))({ language: 'en' })
    expect(status).toBe(413)
  })
})

const wrong: [Name, string, object, string[]][] = [
  ['draft', 'a revision in words', { revision: 'one', answers: {} }, ['/revision invalid_type']],
  ['draft', 'half a revision', { revision: 1.5, answers: {} }, ['/revision invalid_type']],
  ['draft', 'a revision below one', { revision: 0, answers: {} }, ['/revision too_small']],
  ['draft', 'a revision beyond numbers', { revision: 1e300, answers: {} }, ['/revision too_big']],
  ['draft', 'answers in a list', { revision: 1, answers: ['B'] }, ['/answers invalid_type']],
  [
    'draft',
    'an answer that is a number',
    { revision: 1, answers: { fullName: 1 } },
    ['/answers/fullName invalid_type'],
  ],
  [
    'draft',
    'an answer that is an object',
    { revision: 1, answers: { fullName: {} } },
    ['/answers/fullName invalid_type'],
  ],
  [
    'draft',
    'an answer too long',
    { revision: 1, answers: { fullName: 'x'.repeat(8001) } },
    ['/answers/fullName too_big'],
  ],
  ['draft', 'nothing', {}, ['/revision invalid_type', '/answers invalid_type']],
  ['notices', 'one id instead of a list', { ids: 'x' }, ['/ids invalid_type']],
  ['notices', 'no ids', { ids: [] }, ['/ids too_small']],
  ['notices', 'too many ids', { ids: Array.from({ length: 101 }, () => 'x') }, ['/ids too_big']],
  ['notices', 'an empty id', { ids: ['ok', ''] }, ['/ids/1 too_small']],
  ['sign-in', 'a list for a password', { email: 'a@b.vn', password: ['x'] }, ['/password invalid_type']],
  ['sign-in', 'an e-mail address of any length', { email: 'x'.repeat(255), password: 'x' }, ['/email too_big']],
  ['desk', 'no revision', {}, ['/revision invalid_type']],
  ['paper', 'a size in words', { ...announcementOf(photo(), 'portrait'), size: 'big' }, ['/size invalid_type']],
  ['paper', 'a hash that is none', { ...announcementOf(photo(), 'portrait'), sha256: 'x' }, ['/sha256 invalid_format']],
  ['paper', 'a path for a name', { ...announcementOf(photo(), 'portrait'), name: '../../x' }, ['/name invalid_format']],
]

test.each(wrong)('wrong types at the door of %s: %s', async (name, _, body, faults) => {
  expect(faultsIn(await refusedInBoth(send(name, body), 400, 'request-invalid'))).toEqual(faults)
})

describe('answers that the form does not have', () => {
  test('are each pointed at', async () => {
    const { revision } = draft
    const answers = { shoeSize: '43', licenceClass: 'Z9', dateOfBirth: '2026-02-30', province: 'prov-zz' }
    const answer = await refusedInBoth(send('draft', { revision, answers }), 422, 'answers-invalid')
    const pointers = answer.body.errors.map(({ pointer }: { pointer: string }) => pointer)
    expect(pointers.sort()).toEqual(
      Object.keys(answers)
        .map((one) => `/answers/${one}`)
        .sort(),
    )
  })

  test('not even those that every object has', async () => {
    const body = `{"revision": ${draft.revision}, "answers": {"constructor": "x", "toString": "y", "__proto__": "z"}}`
    const answer = await refusedInBoth(send('draft', body), 422, 'answers-invalid')
    const pointers = answer.body.errors.map(({ pointer }: { pointer: string }) => pointer)
    expect(pointers).toEqual(expect.arrayContaining(['/answers/constructor', '/answers/toString']))
  })
})

describe('beside the body', () => {
  const english = { language: 'en' } as const
  test.each([
    ['an id that is none', '/api/v1/dossiers/abc', ['/path/id invalid_format']],
    ['an id with a way out', '/api/v1/dossiers/..%2F..%2Fx', null],
    ['a state that there is not', '/api/v1/desk/dossiers?state=ASLEEP', ['/query/state invalid_value']],
    ['a cursor beyond measure', `/api/v1/dossiers?cursor=${'x'.repeat(1001)}`, ['/query/cursor too_big']],
  ])('%s', async (_, path, faults) => {
    const session = path.includes('/desk/') ? officer : citizen
    if (faults === null) return expect((await session.get(path, english)).status).toBeGreaterThanOrEqual(400)
    expect(faultsIn(await refusedInBoth((call) => session.get(path, call), 400, 'request-invalid'))).toEqual(faults)
  })

  test.each([
    'nonsense',
    'e30',
    Buffer.from('{"pk":"x"}').toString('base64url'),
    Buffer.from('[]').toString('base64url'),
  ])('a cursor that we did not give: %s', async (cursor) => {
    const lists: [Session, string][] = [
      [citizen, '/api/v1/dossiers'],
      [officer, '/api/v1/desk/dossiers'],
      [citizen, '/api/v1/notices'],
    ]
    for (const [session, path] of lists) {
      const { status } = await session.get(`${path}?cursor=${cursor}`, english)
      expect({ path, refused: status < 500 }).toEqual({ path, refused: true })
    }
  })

  test('no Idempotency-Key, where one is needed', async () => {
    const ask = (call: { language: 'vi' | 'en' }): Promise<Answer> =>
      citizen.call('POST', `${renewalPath}/drafts`, { body: {}, ...call })
    await refusedInBoth(ask, 400, 'idempotency-key-missing')
  })

  test.each([
    ['too long', 'k'.repeat(256)],
    ['no ASCII', 'kh\u00f3a'],
    ['with a control character', 'a\tb'],
  ])('an Idempotency-Key that is none: %s', async (_, key) => {
    const ask = (call: { language: 'vi' | 'en' }) => citizen.post(`${renewalPath}/drafts`, {}, { key, ...call })
    await refusedInBoth(ask, 400, 'idempotency-key-invalid')
  })

  test('the longest Idempotency-Key there may be is taken', async () => {
    const key = `${randomUUID()} ${'~'.repeat(218)}`
    const first = await citizen.post(`${renewalPath}/drafts`, {}, { key })
    expect(first.status).toBe(201)
    expect((await citizen.post(`${renewalPath}/drafts`, {}, { key })).body).toEqual(first.body)
    await citizen.delete(`${renewalPath}/drafts/${first.body.id}`)
  })

  test('the same Idempotency-Key for something else', async () => {
    const key = randomUUID()
    await citizen.post(papersPath(draft.id), announcementOf(photo(), 'portrait'), { key })
    const other = announcementOf(photo(), 'portrait')
    await refusedInBoth(
      (call) => citizen.post(papersPath(draft.id), other, { key, ...call }),
      409,
      'idempotency-conflict',
    )
  })

  test('a page of another site asks: refused at the edge, in both languages at once', async () => {
    const answer = await citizen.post(door.notices, { ids: ['x'] }, { headers: { origin: 'https://evil.example' } })
    expect(answer).toMatchObject({ status: 403, body: { code: 'origin-not-allowed' } })
    expect(answer.body.title).toMatch(/Cổng dịch vụ công.*portal/)
  })
})

test('after all of that the draft is as it was', unchanged)
