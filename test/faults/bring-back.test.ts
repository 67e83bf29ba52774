import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { promisify } from 'node:util'
import { afterEach, expect, test } from '@jest/globals'
import { eventually } from '../eventually.ts'
import { renewalPath } from '../filing.ts'
import { portal } from '../portal.ts'
import { fileAs } from './acts.ts'
import { brokenIn } from './invariants.ts'
import { Person } from './people.ts'
import { settle } from './run.ts'
import { WaitingRoom } from './waiting-room.ts'
import { behind } from './world.ts'

const door = behind(portal)
afterEach(() => door.noFaults())

/** For a machine that has much else to do, ms. */
const patience = 300_000

const run = promisify(execFile)

/** A command as an administrator gives it; what it says, also when it fails. */
async function command(name: 'republish' | 'redrive', ...more: string[]): Promise<string> {
  const place = ['--stage', 'laptop', '--endpoint', door.controlUrl]
  const said = await run(process.execPath, [`infra/operate/${name}.ts`, ...place, ...more]).catch((error) => error)
  return `${said.stdout}${said.stderr}`
}

const citizen = () => new Person(portal, portal.people.citizen, new WaitingRoom())

test(
  'what died while the post was away goes out when it is brought back: once',
  async () => {
    await settle(door)
    await door.faults({ down: ['ses'], only: ['notifications-worker'] })
    const { id } = await fileAs(citizen())
    await settle(door)
    expect(await door.deadLetters([id])).toMatchObject([{ queue: 'notifications-dead-letters' }])
    expect(brokenIn(await door.world([id]), [id])).toEqual([expect.stringMatching(/^lost mail/)])

    await door.faults({})
    expect(await command('redrive')).toMatch(/[1-9]\d* +notificationsdeadletters/)
    expect(await command('redrive', 'notifications')).toMatch(/messages brought back to notifications/)
    await settle(door)
    expect(brokenIn(await door.world([id]), [id])).toEqual([])
    expect(await door.deadLetters([id])).toEqual([])
  },
  patience,
)

test('what is brought back still goes by the id of the request that it came from', async () => {
  const body = `unreadable ${randomUUID()}`
  await portal.send('payments', body)
  const ids = async () => {
    const letters = (await portal.waiting('payments-dead-letters')).filter((letter) => letter.body === body)
    return letters.map(({ attributes }) => attributes.traceparent?.split('-')[1])
  }
  const dead = () => eventually(ids, (all) => all.length > 0, 'the dead letter')
  const before = await dead()
  expect(before).toEqual([expect.stringMatching(/^[0-9a-f]{32}$/)])
  expect(await command('redrive', 'payments')).toMatch(/messages brought back to payments/)
  await portal.quiet()
  expect(await dead()).toEqual(before)
})

test(
  'events that never left their table are published again, of one dossier or of a time',
  async () => {
    await settle(door)
    await door.faults({ streams: { lost: 1 } })
    const from = await portal.now()
    const [one, other] = await Promise.all([fileAs(citizen()), fileAs(citizen())])
    const ids = [one.id, other.id]
    await settle(door)
    await door.faults({})
    const lost = brokenIn(await door.world(ids), ids)
    expect(lost.filter((line) => line.startsWith('entry without its event'))).toHaveLength(2)

    expect(await command('republish', '--dossier', one.id)).toContain('1 events published again')
    await settle(door)
    expect(brokenIn(await door.world([one.id]), [one.id])).toEqual([])
    expect(brokenIn(await door.world(ids), ids)).not.toEqual([])

    await door.advance('PT1S')
    const to = await portal.now()
    await command('republish', '--from', from.toISOString(), '--to', to.toISOString())
    await settle(door)
    expect(brokenIn(await door.world(ids), ids)).toEqual([])
  },
  patience,
)

test(
  'a damaged entry is named; mended, its event goes out by the report in the dead letters',
  async () => {
    const subject = 'DAMAGEDDAMAGED00'
    const damaged = {
      pk: `D#${subject}`,
      sk: 'T#000001',
      id: `${subject}.1`,
      type: 7,
      time: (await portal.now()).toISOString(),
    }
    await door.put('dossiers', damaged)
    await eventually(
      async () => {
        await door.advance('PT5S')
        return door.invoke('outbox-republish', {
          from: damaged.time,
          to: (await portal.now()).toISOString(),
          tables: ['dossiers'],
        })
      },
      ({ damaged: keys }) => keys.includes(`D#${subject} T#000001`),
      'the damaged entry to be named',
    )
    const reports = () => portal.waiting('dossiers-relay-dead-letters')
    // A stream dates its records by the second. Other tests' entries may be among the dead letters already.
    const since = Math.floor(Date.parse(damaged.time) / 1000) * 1000
    const tellsOfIt = ({ body }: { body: string }) =>
      Date.parse(JSON.parse(body).DDBStreamBatchInfo.approximateArrivalOfLastRecord) >= since
    await eventually(
      async () => {
        await door.advance('PT5S')
        return reports()
      },
      (all) => all.some(tellsOfIt),
      'the report',
    )
    const said = await command('republish', '--reports', 'dossiers-relay')
    expect(said).toContain(`damaged, left out: D#${subject} T#000001`)
    expect((await reports()).length).toBeGreaterThan(0)

    const mended = { source: 'test', type: 'dossier.mended.v1', data: {} }
    for (const [, pk = '', sk = ''] of said.matchAll(/left out: (\S+) (\S+)/g)) {
      const id = pk.slice(2)
      await door.put('dossiers', { ...mended, pk, sk, id: `${id}.1`, subject: id, time: damaged.time })
    }
    // What a run could not do it leaves hidden for five minutes.
    await door.advance('PT6M')
    expect(await command('republish', '--reports', 'dossiers-relay')).toMatch(/reports worked off/)
    expect(await reports()).toEqual([])
    await portal.event('dossier.mended.v1', subject)
  },
  patience,
)

test('reports of what was not removed are no reports of events, and stay', async () => {
  expect(await command('republish', '--reports', 'drafts-gone')).toContain('drafts-gone are no reports of a relay')
  expect(await command('republish', '--reports', 'notifications')).toContain('notifications are no reports of a relay')
  expect(await command('redrive', 'papers-gone')).toContain('see docs/runbooks/dead-letters.md')
})

test(
  'what a draft left behind is removed by the key of what is gone, as the log tells it',
  async () => {
    const [id, createdAt] = ['7K3M9Q2ZB4N8RTWZ', '2026-11-22T07:05:00.000Z']
    const { id: other } = (await (await portal.signIn(portal.people.citizen)).post(`${renewalPath}/drafts`)).body
    const kept = async (of: string) => (await door.items('dossiers')).filter(({ pk }) => pk === `D#${of}`)
    await door.put('dossiers', { ...(await kept(other))[0], pk: `D#${id}`, id, createdAt, keptUntil: 1 })
    const gone = ({ pk, sk }: Record<string, unknown>) => ({
      Records: [{ dynamodb: { Keys: { pk: { S: pk }, sk: { S: sk } } } }],
    })
    const head = (await door.items('dossiers')).find(({ sk }) => String(sk).endsWith(`#${other}`))
    expect(await door.invoke('papers-clearing', gone(head ?? {}))).toEqual({ batchItemFailures: [] })
    expect(await kept(other)).toHaveLength(1)
    expect(await door.invoke('papers-clearing', gone({ pk: head?.pk, sk: `${createdAt}#${id}` }))).toEqual({
      batchItemFailures: [],
    })
    expect(await kept(id)).toEqual([])
  },
  patience,
)
