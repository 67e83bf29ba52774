import { randomUUID } from 'node:crypto'
import { expect, test } from '@jest/globals'
import { discoverServices } from '../../infra/building/declarations.ts'
import { eventually } from '../eventually.ts'
import { fileAndPay, readDossier, renewalPath } from '../filing.ts'
import { attach } from '../papers.ts'
import { portal, type Waiting } from '../portal.ts'

const ofComponents = [
  'dossiers',
  'payments',
  'refunds',
  'receipts',
  'exchange',
  'asking',
  'bills',
  'confirming',
  'notifications',
  'papers',
  'catalogue',
  'deliveries',
] as const

/** One for each service that another's result opens. They run one engine: what is sent to one of them speaks for all. */
const openings = (await discoverServices()).flatMap(({ slug, opensFrom }) => (opensFrom ? [`${slug}-openings`] : []))
const queues = [...ofComponents, ...openings.slice(0, 1)]

const deadLetter = async (queue: string, mark: string): Promise<Waiting> => {
  const find = async () => (await portal.waiting(`${queue}-dead-letters`)).find(({ body }) => body.includes(mark))
  const found = await eventually(find, (one) => one !== undefined, `a dead letter of ${queue} with ${mark}`)
  return found as Waiting
}

test('these are all the queues that there are', async () => {
  const names = Object.keys(await portal.queues()).filter((name) => !name.endsWith('-dead-letters'))
  expect(names.sort()).toEqual([...ofComponents, ...openings].sort())
})

const envelope = (type: string, mark: string) => ({
  specversion: '1.0',
  id: mark,
  source: 'test',
  type,
  subject: mark,
  time: '2026-11-22T07:00:00.000Z',
  datacontenttype: 'application/json',
  data: {},
})

const poisons: [string, (mark: string) => string, RegExp][] = [
  ['no JSON', (mark) => `{"half": "${mark}`, /^not JSON$/],
  ['text', (mark) => mark, /^not JSON$/],
  ['a list', (mark) => JSON.stringify([mark]), /invalid_type/],
  [
    'an event of a type that nobody knows',
    (mark) => JSON.stringify(envelope('dossier.danced.v1', mark)),
    /type|bank|kind|invalid/,
  ],
  [
    'an event without its data',
    (mark) => JSON.stringify(envelope('dossier.submitted.v1', mark)),
    /data|type|bank|kind|step/,
  ],
]

test.each(queues.flatMap((queue) => poisons.map(([what, make, reason]) => ({ queue, what, make, reason }))))(
  'poison on $queue goes to its dead letters at once, with the reason: $what',
  async ({ queue, make, reason }) => {
    const mark = `poison-${randomUUID()}`
    const body = make(mark)
    await portal.send(queue, body)
    const found = await deadLetter(queue, mark)
    expect(found.body).toBe(body)
    expect(found.attributes.reason).toMatch(reason)
    expect(found.attributes.reason).not.toContain(mark)
    await eventually(
      async () => (await portal.waiting(queue)).filter((one) => one.body.includes(mark)),
      (left) => left.length === 0,
      `${queue} without the poison`,
    )
  },
)

test('what stands behind the poison is worked on all the same', async () => {
  for (const queue of queues) for (let i = 0; i < 3; i++) await portal.send(queue, `behind-${randomUUID()}`)
  const citizen = await portal.signIn(portal.people.citizen)
  const paid = await fileAndPay(portal, citizen)
  await portal.mail(portal.people.citizen.email, new RegExp(paid.code))
  await eventually(
    () => citizen.get(`/api/v1/dossiers/${paid.id}/receipts`),
    ({ body }) => body.items?.length === 1,
    'a receipt',
  )
})

test.each(['dossiers', 'payments', 'exchange'])(
  'a damaged entry of the history in the table %s: given up after its tries and told, and what follows is published',
  async (table) => {
    const mark = `damaged-${randomUUID()}`
    const before = (await portal.waiting(`${table}-relay-dead-letters`)).length
    await portal.put(table, { pk: `D#${mark}`, sk: 'T#000001', id: mark, type: 7 })
    const citizen = await portal.signIn(portal.people.citizen)
    const letters = () => portal.waiting(`${table}-relay-dead-letters`)
    // Ten tries wait longer and longer, so time is moved on between them.
    const given = await eventually(
      async () => {
        await portal.advance('PT5S')
        return letters()
      },
      (all) => all.length > before,
      `the report on a damaged entry of ${table}`,
    )
    expect(JSON.parse(given.at(-1)?.body ?? '{}')).toMatchObject({
      requestContext: { condition: 'RetryAttemptsExhausted' },
      DDBStreamBatchInfo: { batchSize: 1 },
    })
    const dossier = await fileAndPay(portal, citizen)
    expect(await readDossier(citizen, dossier.id)).toMatchObject({ state: 'NEW', feesDue: false })
  },
)

test('a damaged paper of a draft that has ended: given up after its tries and told, and the next draft is cleared', async () => {
  const mark = `damaged-${randomUUID()}`
  const letters = () => portal.waiting('drafts-gone-dead-letters')
  const before = (await letters()).length
  await portal.put('papers', { pk: `D#${mark}`, sk: 'P#1', size: 'large' })
  await portal.put('dossiers', {
    pk: `P#${mark}`,
    sk: `2026-01-01T00:00:00.000Z#${mark}`,
    state: 'DRAFT',
    expiresAt: 1,
  })
  await portal.advance('P2D')
  await eventually(
    async () => {
      await portal.advance('PT5S')
      return letters()
    },
    (all) => all.length > before,
    'the report on a draft that could not be cleared',
  )
  const citizen = await portal.signIn(portal.people.citizen)
  const { body: draft } = await citizen.post(`${renewalPath}/drafts`)
  await attach(citizen, draft.id, 'portrait')
  await citizen.delete(`${renewalPath}/drafts/${draft.id}`)
  await eventually(
    () => portal.items('papers'),
    (all) => !all.some(({ pk }) => pk === `D#${draft.id}`),
    'the papers of the next draft to be gone',
  )
})
