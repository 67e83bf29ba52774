import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { invoke } from '../../../infra/operate/account.ts'
import { renewalPath } from '../../../test/filing.ts'
import { portal } from '../../../test/portal.ts'

/** What a deployment invokes. */
const deploy = () => invoke({ stage: 'laptop', endpoint: portal.controlUrl }, 'catalogue-seed', {})

const offer = (slug: string, versions: number[]) => portal.put('catalogue', { pk: 'FORMS', sk: slug, versions })
const offered = async (slug: string) =>
  (await portal.items('catalogue')).find(({ pk, sk }) => pk === 'FORMS' && sk === slug)?.versions

/** A service that an earlier deployment had. */
let gone: string
beforeEach(() => {
  gone = `service-${randomUUID()}`
})
afterEach(() => Promise.all([offer(gone, []), offer('driving-licence-renewal', [1])]))

const seconds = async (ahead: number) => Math.floor((await portal.now()).getTime() / 1000) + ahead
const head = (state: string, more: object = {}) =>
  portal.put('dossiers', {
    pk: `P#${randomUUID()}`,
    sk: `2026-01-01T00:00:00.000Z#${randomUUID()}`,
    ...{ state, service: gone, formVersion: 1, ...more },
  })
const bill = (more: object) =>
  portal.put('bills', { pk: `D#${randomUUID()}`, sk: 'BILL', service: gone, formVersion: 1, state: 'PAID', ...more })

test('the form versions of all services are noted when they are deployed', async () =>
  expect(await offered('driving-licence-renewal')).toEqual([1]))

test('a form version goes with which nothing was made, and is not asked for again', async () => {
  await offer('driving-licence-renewal', [1, 98])
  expect(await deploy()).toEqual({ published: 0 })
  expect(await offered('driving-licence-renewal')).toEqual([1])
})

test('a draft knows its form version from the beginning, and keeps it from going', async () => {
  const citizen = await portal.signIn(portal.people.citizen)
  const { body: draft } = await citizen.post(`${renewalPath}/drafts`)
  const row = (await portal.items('dossiers')).find(
    ({ pk, sk }) => `${pk}`.startsWith('P#') && `${sk}`.endsWith(draft.id),
  )
  expect(row).toMatchObject({ state: 'DRAFT', formVersion: 1 })

  await portal.put('dossiers', { ...row, formVersion: 97 })
  await offer('driving-licence-renewal', [1, 97])
  await expect(deploy()).rejects.toThrow(/version 97 of the form of driving-licence-renewal has gone, and 1 draft made/)
  expect(await offered('driving-licence-renewal')).toEqual([1, 97])
  expect((await citizen.delete(`${renewalPath}/drafts/${draft.id}`)).status).toBe(204)
  expect(await deploy()).toEqual({ published: 0 })
})

test('a service stays as long as anything is kept that was made with its forms', async () => {
  await head('DRAFT', { expiresAt: await seconds(3600) })
  await head('DRAFT', { expiresAt: await seconds(-1) })
  await head('NEW')
  await head('COMPLETED', { formVersion: 2 })
  await head('RETURNED', { formVersion: 2 })
  await head('REJECTED', { service: 'another-service' })
  await bill({})
  await bill({ expiresAt: await seconds(-1) })
  await offer(gone, [1, 2, 3])
  const said = await deploy().catch((error: Error) => error.message)
  expect(`${said}`.split('\n')).toEqual([
    expect.stringContaining(`version 1 of the form of ${gone} has gone, and 1 open dossier, 1 draft and 1 bill made`),
    expect.stringContaining(
      `version 2 of the form of ${gone} has gone, and 1 open dossier and 1 concluded dossier made`,
    ),
  ])
})

test('a service goes when nothing was made with its forms, and its record promises it no longer', async () => {
  const items = await portal.items('catalogue')
  const [version, row] = [
    ['P#driving-licence-renewal', 'V#000001'],
    ['PROCEDURES', 'driving-licence-renewal#000001'],
  ].map(([pk, sk]) => items.find((item) => item.pk === pk && item.sk === sk))
  const announced = { slug: gone, validFrom: '2099-01-01' }
  await portal.put('catalogue', { ...version, ...announced, pk: `P#${gone}` })
  const listed = { ...row, ...announced, sk: `${gone}#000001` }
  await portal.put('catalogue', listed)
  await offer(gone, [1])
  await expect(deploy()).rejects.toThrow(
    `${gone} has gone, and its procedure is not abolished: version 1 of ${gone}: /level `,
  )
  expect(await offered(gone)).toEqual([1])

  // As if it had come with an import that nobody approves.
  await portal.put('catalogue', { ...listed, importId: 'never' })
  expect(await deploy()).toEqual({ published: 0 })
  expect(await offered(gone)).toEqual([])
})
