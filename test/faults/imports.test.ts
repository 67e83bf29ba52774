import { randomBytes } from 'node:crypto'
import { afterEach, expect, test } from '@jest/globals'
import { eventually } from '../eventually.ts'
import { approveImport, bringIn, someProcedure } from '../importing.ts'
import { wanted } from '../keeping.ts'
import { portal } from '../portal.ts'
import { brokenIn } from './invariants.ts'
import { settle } from './run.ts'
import { behind } from './world.ts'

const door = behind(portal)
afterEach(() => door.noFaults())

const step = 'catalogue-worker dynamodb.PutItem catalogue IMPORTS/*'
const calls = () => door.calls('catalogue-worker')

/** A checked import whose worker ends right after it has decided what becomes of it, before it can ask for what follows. */
async function decidedAndCutOff(slugs: string[], meanwhile: () => Promise<unknown> = async () => {}): Promise<string> {
  const [writer, approver] = await Promise.all(
    [portal.people.tradeAdministrator, portal.people.administrator].map((one) => portal.signIn(one)),
  )
  if (!writer || !approver) throw new Error('nobody signed in')
  const text = JSON.stringify(slugs.map((slug) => someProcedure(slug)))
  const { id } = await bringIn(writer, { text, format: 'json' })
  await settle(door)
  await meanwhile()
  // First it writes that the rows are as they were; next, what becomes of them.
  await door.faults({ waitAt: [step] })
  wanted(await approveImport(approver, id), 202)
  await eventually(calls, (all) => all.some(({ site }) => site === step), 'the rows to be checked once more')
  await door.faults({ crashAt: [{ site: step, when: 'after' }] })
  await eventually(calls, (all) => all.some(({ fault }) => fault === 'crash after'), 'a crash')
  await settle(door)
  await door.noFaults()
  return id
}

const freshSlugs = () => [0, 1].map((at) => `cut-off-${randomBytes(6).toString('hex')}-${at}`)

test('published, and the worker ends: the pages are written all the same', async () => {
  const slugs = freshSlugs()
  const ids = [await decidedAndCutOff(slugs), ...slugs]
  const world = await door.world(ids)
  expect(world.imports).toMatchObject([{ state: 'published' }])
  expect(brokenIn(world, ids)).toEqual([])
})

test('refused as somebody was faster, and the worker ends: nothing that was written stays', async () => {
  const [slug = '', other = ''] = freshSlugs()
  // The version of a publication whose row in the list comes a moment later.
  const ahead = { pk: `P#${other}`, sk: 'V#000001', slug: other, version: 1 }
  const id = await decidedAndCutOff([slug, other], () => portal.put('catalogue', ahead))
  const catalogue = await portal.items('catalogue')
  expect(catalogue).toContainEqual(expect.objectContaining({ pk: 'IMPORTS', sk: id, state: 'refused' }))
  expect(catalogue.filter(({ importId }) => importId === id)).toEqual([])
})
