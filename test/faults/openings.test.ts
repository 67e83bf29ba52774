import { afterEach, beforeAll, expect, test } from '@jest/globals'
import { derivedId } from '../../shared/identifier.ts'
import { ticked } from '../birth.ts'
import { certificate } from '../birth-certificate.ts'
import { acted, complete } from '../desk.ts'
import { eventually } from '../eventually.ts'
import { readDossier } from '../filing.ts'
import { portal } from '../portal.ts'
import { behind } from './world.ts'

type Row = Record<string, any>

const door = behind(portal)
const name = 'service-permanent-residence-entry-opening'
const slug = 'permanent-residence-entry'

let completed: { id: string; rows: Row[]; event: object }
let copies = 0

beforeAll(async () => {
  const [citizen, officer] = [await portal.signIn(portal.people.citizen), await portal.signIn(portal.people.officer)]
  const { id } = await certificate(citizen, officer, { ...ticked, linkedServices: 'permanent_residence' })
  const event = await portal.event('dossier.completed.v1', id)
  await portal.quiet()
  // Head and content, without the entries: put as copies, these would be told once more.
  const rows = (await door.items('dossiers')).filter(
    ({ pk, sk }) => String(sk).endsWith(`#${id}`) || (pk === `D#${id}` && String(sk).startsWith('C#')),
  )
  completed = { id, rows, event }
})

afterEach(() => door.noFaults())

/** Another birth registration that is as far, of which nobody has been told yet, and a delivery that tells of it. */
async function anotherCompleted() {
  const id = `C0PYB1RTH${String(copies++).padStart(7, '0')}`
  const renamed = <T>(value: T): T => JSON.parse(JSON.stringify(value).replaceAll(completed.id, id)) as T
  for (const row of completed.rows) await door.put('dossiers', renamed(row))
  const record = { messageId: id, receiptHandle: id, body: JSON.stringify(renamed(completed.event)), attributes: {} }
  return { id, deliver: () => door.invoke(name, { Records: [{ ...record, messageAttributes: {} }] }) }
}

/** What there is of the dossier that it opened. */
async function openedBy(id: string) {
  const child = derivedId('opened', id, slug)
  const found = await door.items('dossiers')
  return {
    heads: found.filter(({ sk }) => String(sk).endsWith(`#${child}`)).map(({ state }) => state),
    entries: found.filter(({ subject }) => subject === child).map(({ type }) => type),
    links: found.filter(({ pk, sk }) => pk === `D#${id}` && String(sk).startsWith('L#')).map(({ linked }) => linked),
  }
}

const onceOpened = (id: string) => ({
  heads: ['NEW'],
  entries: ['dossier.opened.v1', 'dossier.submitted.v1'],
  links: [derivedId('opened', id, slug)],
})

test('whichever write it crashes after, told again it opens one dossier, and handed in', async () => {
  await door.faults({})
  const calm = await anotherCompleted()
  await calm.deliver()
  const writes = (await door.calls(name))
    .map(({ site }) => site)
    .filter((site) => /TransactWrite|UpdateItem/.test(site))
  expect(writes).toHaveLength(4)
  for (const site of writes) {
    const { id, deliver } = await anotherCompleted()
    await door.faults({ crashAt: [{ site, when: 'after' }] })
    await expect(deliver()).rejects.toThrow()
    await door.noFaults()
    expect(await deliver()).toEqual({ batchItemFailures: [] })
    expect({ site, ...(await openedBy(id)) }).toEqual({ site, ...onceOpened(id) })
  }
})

test('a result taken back and given again: crashed around its write, what it opened hears of each once, in order', async () => {
  const [citizen, officer] = [await portal.signIn(portal.people.citizen), await portal.signIn(portal.people.officer)]
  const child = derivedId('opened', completed.id, slug)
  const parent = async () => (await officer.get(`/api/v1/desk/dossiers/${completed.id}`)).body
  const takeBack = async () => acted(officer, await parent(), 'correction', { reason: 'wrong-file' })
  const heard = async () => (await readDossier(citizen, child)).timeline.slice(1).map(({ type }: Row) => type)
  const [back, again] = ['dossier.opener-corrected.v1', 'dossier.opener-completed.v1']

  await door.faults({})
  await takeBack()
  await portal.event(String(back), child)
  const site = (await door.calls(name)).map((call) => call.site).find((one) => one.includes('TransactWrite'))
  const disturbed = async (when: 'before' | 'after', type: string, happens: () => Promise<unknown>) => {
    await door.faults({ crashAt: [{ site, when }] })
    await happens()
    await eventually(
      () => door.calls(name),
      (calls) => calls.some(({ fault }) => fault === `crash ${when}`),
      `a crash ${when} the write`,
    )
    await door.noFaults()
    const event = (await portal.events(type, completed.id)).at(-1)
    const record = { messageId: 'again', receiptHandle: 'again', body: JSON.stringify(event), attributes: {} }
    const invoke = () => door.invoke(name, { Records: [{ ...record, messageAttributes: {} }] })
    expect([await invoke(), await invoke()]).toEqual([{ batchItemFailures: [] }, { batchItemFailures: [] }])
  }
  await disturbed('before', 'dossier.completed.v1', async () => complete(officer, await parent()))
  expect(await heard()).toEqual([back, again])
  await disturbed('after', 'dossier.corrected.v1', takeBack)
  expect(await heard()).toEqual([back, again, back])
})

test('told several times at once, it opens one', async () => {
  const { id, deliver } = await anotherCompleted()
  await Promise.all([deliver(), deliver(), deliver()])
  expect(await deliver()).toEqual({ batchItemFailures: [] })
  expect(await openedBy(id)).toEqual(onceOpened(id))
})
