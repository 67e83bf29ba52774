import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { type Row, table } from '../access/table.ts'
import { missing } from '../access/things.ts'
import { portal } from '../portal.ts'
import type { Session } from '../session.ts'
import { faultsIn, refusedInBoth } from './refusal.ts'

type Schema = { type?: string; properties?: Record<string, { type?: string }>; required?: string[] }
type Operation = { requestBody?: { content: { 'application/json': { schema: Schema } } } }
type Door = { route: string; method: string; path: string; schema: Schema; row: Row }

const { paths } = JSON.parse(readFileSync('build/openapi.json', 'utf8')) as {
  paths: Record<string, Record<string, Operation>>
}
/** Every route that takes a body, except those of partners, which look at the signature first. */
const doors: Door[] = Object.entries(paths).flatMap(([path, methods]) =>
  Object.entries(methods).flatMap(([name, { requestBody }]) => {
    const method = name.toUpperCase()
    const route = `${method} ${path}`
    const row = table[route]
    if (!requestBody || !row || row.access === 'partner') return []
    return [{ route, method, path, row, schema: requestBody.content['application/json'].schema }]
  }),
)

let sessions: Record<string, Session>
beforeAll(async () => {
  const { citizen, officer, administrator } = portal.people
  sessions = {
    open: portal.visitor(),
    citizen: await portal.signIn(citizen),
    officer: await portal.signIn(officer),
    administrator: await portal.signIn(administrator),
  }
})

/** A body is read before anything is looked up, so it needs nothing that exists. */
const send =
  ({ method, path, row }: Door, body: unknown) =>
  (call: { language: 'vi' | 'en' }) => {
    const names = Object.entries(row.names?.(missing) ?? row.common?.[0] ?? {})
    const address = names.reduce((text, [name, value]) => text.replace(`{${name}}`, value), path)
    return (sessions[row.access] as Session).call(method, address, { body, key: randomUUID(), ...call })
  }

describe.each(doors)('$route', (door) => {
  const valid = door.row.body?.(missing) as Record<string, unknown>

  test.each([
    ['cut off', '{"a": '],
    ['no JSON', 'a=1&b=2'],
    ['half a letter', '{"a": "\\ud83d"}'],
  ])('malformed: %s', async (_, body) => {
    const answer = await refusedInBoth(send(door, body), 400, 'request-invalid')
    expect(answer.body.detail).toBe('The body is not valid JSON')
  })

  test.each([
    ['a list', '[]'],
    ['nothing at all', 'null'],
    ['a number', '7'],
  ])('not an object: %s', async (_, body) => {
    expect(faultsIn(await refusedInBoth(send(door, body), 400, 'request-invalid'))).toEqual([' invalid_type'])
  })

  test('an unknown field is named', async () => {
    const body = { ...valid, surprise: 1 }
    expect(faultsIn(await refusedInBoth(send(door, body), 400, 'request-invalid'))).toContain('/surprise unknown')
  })

  test('too deep', async () => {
    const body = JSON.stringify(valid)
      .replace(/^\{/, `{"deep": ${'['.repeat(20)}${']'.repeat(20)},`)
      .replace(',}', '}')
    const { detail } = (await refusedInBoth(send(door, body), 400, 'request-invalid')).body
    expect(detail).toContain('too deeply')
  })

  test('too large', async () => {
    const body = { ...valid, large: 'x'.repeat(256 * 1024) }
    expect((await refusedInBoth(send(door, body), 413, 'request-too-large')).body.detail).toContain('256 KB')
  })

  test('each field of the wrong type, and each that is needed left out, is pointed at', async () => {
    for (const [name, { type }] of Object.entries(door.schema.properties ?? {})) {
      const body = { ...valid, [name]: type === 'object' ? 'text' : { of: 'another kind' } }
      const faults = faultsIn(await refusedInBoth(send(door, body), 400, 'request-invalid'))
      expect(faults.map((one) => one.split(' ')[0])).toContain(`/${name}`)
    }
    for (const name of door.schema.required ?? []) {
      const { [name]: _, ...rest } = valid
      expect(faultsIn(await refusedInBoth(send(door, rest), 400, 'request-invalid'))).toEqual([
        expect.stringMatching(new RegExp(`^/${name} `)),
      ])
    }
  })
})

test('there are doors', () => expect(doors.length).toBeGreaterThan(20))
