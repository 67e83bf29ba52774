import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { portal } from '../portal.ts'
import type { Answer, Session } from '../session.ts'
import { type Row, rowOfService, table } from './table.ts'
import { type Holding, holdingsFor, missing, type Role, roles, type World, world } from './things.ts'

type Operation = { 'x-kept'?: object; 'x-access': Row['access'] }
type Document = { paths: Record<string, Record<string, Operation>> }
type Route = { route: string; method: string; path: string; access: Row['access'] }

const routesOf = ({ paths }: Document): Route[] =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      route: `${method.toUpperCase()} ${path}`,
      method: method.toUpperCase(),
      path,
      access: operation['x-access'],
    })),
  )

// Test names are fixed before anything can be asked for; the first test proves that it is what is served.
const built = JSON.parse(readFileSync('build/openapi.json', 'utf8')) as Document
const routes = routesOf(built)
const withRow = routes.flatMap((one) => {
  const row = table[one.route]
  return row ? [{ ...one, row }] : []
})
type Tried = (typeof withRow)[number]

/** The doors of the other services are the engine's: tried as far as they could differ. */
const alike = routes.flatMap((one) => {
  const row = rowOfService(one.route)
  return row ? [{ ...one, row }] : []
})

let { sessions, held, owners }: World = {} as World
beforeAll(async () => {
  ;({ sessions, held, owners } = await world(portal))
})

const filled = (path: string, names: Record<string, string>) =>
  Object.entries(names).reduce((text, [name, value]) => text.replace(`{${name}}`, value), path)

function ask(session: Session, { method, path, row }: Tried, one: Holding, body = row.body): Promise<Answer> {
  const names = row.names?.(one) ?? row.common?.[0] ?? {}
  if (method === 'POST') return session.post(filled(path, names), body?.(one), { redirect: 'manual' })
  return session.call(method, filled(path, names), { ...(body && { body: body(one) }), redirect: 'manual' })
}

/** All that an answer tells; not what tells one request from another. */
function told({ status, headers, body }: Answer) {
  const { requestId: _, instance: __, ...rest } = typeof body === 'object' ? body : { text: body }
  const kept = ['content-type', 'cache-control', 'etag', 'location', 'set-cookie', 'www-authenticate']
  return { status, body: rest, headers: kept.map((name) => headers.get(name)) }
}

const farther = ["other's", "other agency's"] as const
const isAllowed = (role: Role, access: Row['access']) =>
  access === 'open' || role === access || (access === 'citizen' && role !== 'visitor')
/** An agency's officers serve everybody's dossiers there. */
const alsoTheirs = (role: Role, { access }: Route, whose: string) =>
  role === 'officer' && access === 'officer' && whose === "other's"
/** Each thing of others once more in a path that begins with one's own. */
const hidden = (own: Holding, other: Holding): Holding => ({ ...own, paperId: other.paperId })
const namesTwo = ({ path }: Route) => path.includes('{paperId}')

const expectCode = (answer: Answer, wanted: number | string) =>
  typeof wanted === 'number'
    ? expect(answer).toMatchObject({ status: wanted })
    : expect(answer.body).toMatchObject({ code: wanted })

test('every route of the API document has a row, every row a route, and the document is the one that is served', async () => {
  expect(routesOf((await portal.visitor().get('/api/v1/openapi.json')).body)).toEqual(routes)
  const rows = Object.entries(table).map(([route, { access }]) => `${access} ${route}`)
  const ofServices = alike.map(({ route, row }) => `${row.access} ${route}`)
  expect(routes.map(({ route, access }) => `${access} ${route}`).sort()).toEqual([...rows, ...ofServices].sort())
})

// A draft or a dossier of the renewal is none of any other service.
test.each(alike)('at $route: nobody without signing in, and nothing of another service', async (tried) => {
  const open = tried.access === 'open'
  expect((await ask(sessions.visitor, tried, missing)).status).toBe(open ? 200 : 401)
  const answer = await ask(sessions.citizen, tried, held.citizen)
  if (!tried.row.names) expectCode(answer, tried.row.may)
  else expect(answer.body).toMatchObject({ status: 404, code: expect.stringContaining('-not-found') })
})

test('what the document does not have is nowhere, whoever asks', async () => {
  const ofServices = new Set(alike.map(({ path }) => path))
  for (const [path, methods] of Object.entries(built.paths).filter(([one]) => !ofServices.has(one))) {
    const address = path.replaceAll(/\{\w+\}/g, missing.dossierId)
    for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].filter((one) => !(one.toLowerCase() in methods))) {
      for (const role of roles) {
        // A service's gateway route takes every method of those who are signed in. Where answers are kept for
        // everybody, the edge lets nothing but reading through.
        const unknown = methods.get?.['x-kept'] ? [403] : [404]
        const nowhere = role === 'visitor' && path.includes('/services/') ? [401, 404] : unknown
        const { status } = await sessions[role].call(method, address, { key: 'x', redirect: 'manual' })
        expect({ method, path, role, nowhere: nowhere.includes(status) }).toMatchObject({ nowhere: true })
      }
    }
  }
})

describe.each(withRow.filter(({ row }) => row.names || !['open', 'partner'].includes(row.access)))(
  'refused at $route',
  (tried) => {
    const { access, row } = tried

    test.each(roles)('%s', async (role) => {
      const session = sessions[role]
      const whose = holdingsFor(role, access)
      if (!isAllowed(role, access)) {
        const answers = []
        for (const one of [missing, held[whose.own], ...farther.map((far) => held[whose[far]])])
          answers.push(await ask(session, tried, one))
        expect(answers.map(({ status }) => status)).toEqual(answers.map(() => (role === 'visitor' ? 401 : 403)))
        if (role !== 'visitor') expect(answers[0]?.body).toMatchObject({ code: 'role-missing' })
        for (const answer of answers) expect(told(answer)).toEqual(told(answers[0] as Answer))
        return
      }
      if (!row.names) return
      const none = await ask(session, tried, missing)
      expect(none).toMatchObject({ status: 404, body: { code: expect.stringContaining('-not-found') } })
      for (const far of farther.filter((one) => !alsoTheirs(role, tried, one)))
        expect(told(await ask(session, tried, held[whose[far]]))).toEqual(told(none))
      if (!namesTwo(tried)) return
      const own = held[whose.own]
      const noPaper = await ask(session, tried, hidden(own, missing))
      expect(noPaper).toMatchObject({ status: 404, body: { code: 'paper-not-found' } })
      expect(told(await ask(session, tried, hidden(own, held.strangerElsewhere)))).toEqual(told(noPaper))
    })
  },
)

test('a notice of somebody else is marked for nobody, as one that there is not', async () => {
  const read = (ids: string[]) => sessions.citizen.post('/api/v1/notices/readings', { ids })
  expect(told(await read([held.stranger.noticeId]))).toEqual(told(await read([missing.noticeId])))
})

test('nothing that was refused has changed anything', async () => {
  for (const [owner, one] of owners) {
    const { body: dossier } = await owner.get(`/api/v1/dossiers/${one.dossierId}`)
    expect(dossier).toMatchObject({ state: 'NEW', revision: one.revision, withdrawal: null, supplement: null })
    const { body: papers } = await owner.get(`/api/v1/dossiers/${one.dossierId}/papers`)
    expect(papers.items.map(({ id }: { id: string }) => id)).toContain(one.paperId)
    const { body: draft } = await owner.get(`/api/v1/services/transport/driving-licence-renewal/drafts/${one.draftId}`)
    expect(draft).toMatchObject({ state: 'DRAFT', revision: one.draftRevision })
    expect((await owner.get(`/api/v1/dossiers/${one.dossierId}/readings`)).body.items).toEqual([])
    const { body: inbox } = await owner.get('/api/v1/notices')
    expect(inbox.items.find(({ id }: { id: string }) => id === one.noticeId)).toMatchObject({ read: false })
  }
})

/** Those that end something come last; where a session ends, it is one of its own. */
const inOrder = [...withRow].sort((one, other) => Number(one.row.last ?? 0) - Number(other.row.last ?? 0))

describe.each(inOrder)('answered at $route', (tried) => {
  const { access, row } = tried
  const entitled = access === 'partner' ? [...roles] : roles.filter((role) => isAllowed(role, access))

  test.each(entitled)('%s', async (role) => {
    const ending = row.last && access === 'open' && role !== 'visitor'
    const session = ending ? await portal.signIn(portal.people[role]) : sessions[role]
    const whose = holdingsFor(role, access)
    const wanted = (role === 'visitor' && row.mayAs?.visitor) || row.may
    const body = row.harmless ?? row.body
    expectCode(await ask(session, tried, held[whose.own], body), wanted)
    if (alsoTheirs(role, tried, "other's")) expectCode(await ask(session, tried, held[whose["other's"]], body), wanted)
    if (!row.common) return
    const [, none, refused] = row.common
    const answer = await session.call(tried.method, filled(tried.path, none), { ...(body && { body: body(missing) }) })
    expect(answer).toMatchObject({ status: 404, body: { code: refused } })
  })
})
