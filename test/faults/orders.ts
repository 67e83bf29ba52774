import { chance } from '../../infra/local/faults/chance.ts'
import { renewal } from '../filing.ts'
import type { Portal } from '../portal.ts'
import { decideFor, fileAs, laterFee, payAs, receiveFor, startToPayAs } from './acts.ts'
import { Person } from './people.ts'
import { passTime, settle } from './run.ts'
import { WaitingRoom } from './waiting-room.ts'
import { dossierWays } from './ways/dossiers.ts'
import { type Behind, rows } from './world.ts'

type Item = Record<string, any>
type Rows = Record<string, Item[]>

/** A listener, what it finds in the tables, and seven messages that may come to it in any order. */
export type Listener = {
  name: string
  id: string
  found: Rows
  messages: object[]
  /** The tables it writes. */
  writes: string[]
}

/** Rows whose keys or fields name the dossier, but not those of sweepers, which would wake for the copies. */
async function rowsOf(door: Behind, id: string, tables: string[]): Promise<Rows> {
  const all = tables.map(async (table) => {
    const items = await door.items(table)
    return [table, items.filter((item) => JSON.stringify(item).includes(id) && !String(item.pk).startsWith('WAIT'))]
  })
  return Object.fromEntries(await Promise.all(all))
}

const publishedOf = async (door: Behind, id: string): Promise<Item[]> => {
  const all = (await (await fetch(`${door.controlUrl}/events?subject=${id}`)).json()) as Item[]
  return all.filter(({ id: event }, at) => all.findIndex((one) => one.id === event) === at)
}

type Cast = { door: Behind; citizen: Person; officer: Person }

async function toNotifications({ door, citizen, officer }: Cast): Promise<Listener> {
  const { id } = await dossierWays.supplemented(citizen, officer)
  await settle(door)
  const told = (await publishedOf(door, id)).slice(0, 6)
  return {
    name: 'notifications-worker',
    id,
    found: {},
    messages: [...told, told[2] as Item],
    writes: ['notifications'],
  }
}

async function toReceipts({ door }: Cast, id: string): Promise<Listener> {
  const [first, second] = (await publishedOf(door, id)).filter(({ type }) => /submitted|supplemented/.test(type))
  const [one, other] = [first as Item, second as Item]
  return {
    name: 'receipts-worker',
    id,
    found: await rowsOf(door, id, ['dossiers', 'papers']),
    messages: [one, other, one, other, one, other, other],
    writes: ['receipts'],
  }
}

async function toDossiers({ door, citizen, officer }: Cast): Promise<Listener> {
  const paid = await payAs(citizen, await fileAs(citizen))
  await receiveFor(officer, paid)
  await decideFor(officer, paid, 'payment-request', 'PAYMENT_REQUESTED', { lines: laterFee })
  await settle(door)
  const { dossiers = [] } = await rowsOf(door, paid.id, ['dossiers'])
  // Asked a second time, and neither agency has been heard: so a word on the first round must not pass for one on this.
  const open = dossiers.map((row) => (rows.heads(row) ? { ...row, consultations: 'open', consultationRound: 2 } : row))
  const envelope = (type: string, nth: number, subject: string, data: object) => ({
    ...{ specversion: '1.0', datacontenttype: 'application/json', source: 'test', time: '2026-11-22T03:00:00.000Z' },
    ...{ id: `${subject}.${nth}`, type, subject, data },
  })
  const money = {
    dossierId: paid.id,
    amount: 1000,
    currency: 'VND',
    partner: 'sandbox-bank',
    bankReference: 'r',
    paidAt: '2026-11-22T03:00:00Z',
  }
  const settled = (number: number) => {
    const obligationId = `${paid.id}-${number}`
    return envelope('obligation.settled.v1', 3, obligationId, { ...money, obligationId })
  }
  const concluded = (round: number) =>
    envelope('consultations.concluded.v1', round, `${paid.id}-consultations`, {
      dossierId: paid.id,
      agreed: true,
      round,
    })
  return {
    name: 'dossiers-worker',
    id: paid.id,
    found: { dossiers: open },
    messages: [settled(1), settled(1), settled(2), settled(2), concluded(1), concluded(2), concluded(2)],
    writes: ['dossiers'],
  }
}

async function toExchange({ door, citizen, officer }: Cast): Promise<Listener> {
  const silent = { ...renewal, currentLicenceNumber: '220185001905', healthCertificateNumber: 'KSK-2026-0905' }
  const paid = await payAs(citizen, await fileAs(citizen, silent))
  await receiveFor(officer, paid)
  await settle(door)
  const found = await rowsOf(door, paid.id, ['dossiers', 'exchange'])
  const [received] = (await publishedOf(door, paid.id)).filter(({ type }) => type === 'dossier.received.v1')
  const resumed = {
    ...received,
    id: `${paid.id}.9`,
    type: 'dossier.resumed.v1',
    data: { ...received?.data, received: false },
  }
  const opinions = (found.exchange ?? []).flatMap(({ partner, id }) => {
    if (!partner) return []
    const opinion = { answerId: `a-${id}`, agrees: true, decidedAt: '2026-11-22T03:00:00Z' }
    return [{ kind: 'answer', partner, reference: `${paid.id}-${id}`, receivedAt: '2026-11-22T03:00:00.000Z', opinion }]
  })
  return {
    name: 'exchange-worker',
    id: paid.id,
    found,
    messages: [received as Item, received as Item, resumed, ...opinions, ...opinions],
    writes: ['exchange'],
  }
}

async function toPayments({ door, citizen }: Cast): Promise<Listener> {
  const filed = await fileAs(citizen)
  const { reference } = await startToPayAs(citizen, filed)
  const found = await rowsOf(door, filed.id, ['payments'])
  const money = { reference, amount: 115_000, currency: 'VND', paidAt: '2026-11-22T03:00:00Z' }
  const told = (nth: number, origin: string, type: string, data: object) => ({
    ...{ bank: 'sandbox-bank', origin, noticeId: `msg_${nth}`, receivedAt: '2026-11-22T03:00:00.000Z' },
    notice: { type, data },
  })
  const first = { ...money, bankReference: `${filed.id}.1` }
  const again = { ...money, bankReference: `${filed.id}.2` }
  return {
    name: 'payments-worker',
    id: filed.id,
    found,
    messages: [
      told(1, 'webhook', 'payment.settled', first),
      told(1, 'webhook', 'payment.settled', first),
      told(2, 'query', 'payment.settled', first),
      told(3, 'webhook', 'payment.settled', again),
      told(4, 'query', 'payment.settled', again),
      told(5, 'webhook', 'payment.failed', { reference }),
      told(6, 'query', 'payment.expired', { reference }),
    ],
    writes: ['payments', 'ledger'],
  }
}

/** Every listener to whom so many different things come, each with a real dossier as it stands when they do. */
export async function listeners(portal: Portal, door: Behind): Promise<Listener[]> {
  const room = new WaitingRoom()
  const [citizen, officer] = [portal.people.citizen, portal.people.officer].map((one) => new Person(portal, one, room))
  const cast = { door, citizen: citizen as Person, officer: officer as Person }
  let people = 1
  const gathered = gather(cast).finally(() => {
    people = 0
  })
  await Promise.all([gathered, passTime(door, { room, people: () => people, meanwhile: async () => null })])
  return gathered
}

async function gather(cast: Cast): Promise<Listener[]> {
  const notifications = await toNotifications(cast)
  return [
    notifications,
    await toReceipts(cast, notifications.id),
    await toDossiers(cast),
    await toExchange(cast),
    await toPayments(cast),
  ]
}

/** All orders of so many things. */
export function orders(count: number): number[][] {
  if (count === 0) return [[]]
  return orders(count - 1).flatMap((order) =>
    Array.from({ length: count }, (_, at) => [...order.slice(0, at), count - 1, ...order.slice(at)]),
  )
}

/** Some of them, as the seed draws. */
export const someOrders = (count: number, many: number, seed: number): number[][] =>
  orders(count)
    .map((order) => ({ order, drawn: chance(seed, ...order) }))
    .sort((a, b) => a.drawn - b.drawn)
    .slice(0, many)
    .map(({ order }) => order)

/** Of these orders those that differ: two equal messages may change places and nobody sees it. */
export function differing(messages: object[], all: number[][]): number[][] {
  const seen = messages.map((one) => JSON.stringify(one))
  const kinds = seen.map((text) => seen.indexOf(text))
  return [...new Map(all.map((order) => [order.map((which) => kinds[which]).join(), order])).values()]
}

const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Another id of the same form. */
const copyOf = (nth: number): string =>
  `C0PY${[...Array(12).keys()].map((digit) => crockford[Math.floor(nth / 32 ** digit) % 32]).join('')}`

const renamed = <T>(value: T, from: string, to: string): T =>
  JSON.parse(JSON.stringify(value).replaceAll(from, to)) as T

const record = (message: object, nth: number) => ({
  messageId: `m${nth}`,
  receiptHandle: `h${nth}`,
  body: JSON.stringify(message),
  attributes: { ApproximateReceiveCount: '1' },
  messageAttributes: {},
  eventSource: 'aws:sqs',
})

/** Gives a listener its messages one by one, in this order; what it hands back comes again after the rest. */
async function deliver(door: Behind, name: string, messages: object[]): Promise<void> {
  let left = messages
  for (let tries = 0; left.length > 0; tries++) {
    if (tries === 5) throw new Error(`${name} does not take ${JSON.stringify(left[0])}`)
    const again: object[] = []
    for (const [nth, message] of left.entries()) {
      const { batchItemFailures } = await door.invoke(name, { Records: [record(message, nth)] })
      if (batchItemFailures.length > 0) again.push(message)
    }
    left = again
  }
}

/** What differs by the moment or by who came first, and says nothing about where a dossier stands. */
const passing =
  /^(.*At|time|revision|sequence|expiresAt|requestId|traceparent|claimedUntil|bankReference|noticeId|origin|raw|signature|seal|settledBy|by|id|pk|sk|actor|paidAt|waitKey|tries|lastTrouble)$/

// Of the notice that closed an attempt before money came after all: evidence, and only there when it came first.
const isNoticeId = (value: unknown) => typeof value === 'string' && value.startsWith('msg_')

function lasting(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(lasting)
  if (typeof value !== 'object' || value === null) return value
  const kept = Object.entries(value).filter(([name, one]) => !passing.test(name) && !isNoticeId(one))
  return Object.fromEntries(
    kept.map(([name, one]) => [name, lasting(one)] as const).sort(([a], [b]) => (a < b ? -1 : 1)),
  )
}

/** Where things stand: the rows, each with its kind of key, in no order. */
const standing = (rows: Item[], id: string, original: string): string[] =>
  rows
    .map(
      (row) =>
        `${String(row.pk).replace(/#.*/, '')} ${String(row.sk ?? '').replace(/#.*/, '')} ${JSON.stringify(lasting(renamed(row, id, original)))}`,
    )
    .sort()

let copies = 0
const atOnce = 8

/**
 * The different ends that the orders of a listener's messages lead to, with one order for each: one end, when order does
 * not matter. Each order has a dossier of its own, a copy of the same one.
 */
export async function endsOf(door: Behind, { name, id, found, messages, writes }: Listener, all: number[][]) {
  const copied = all.map((order) => ({ order, copy: copyOf(copies++) }))
  for (let at = 0; at < copied.length; at += atOnce) {
    await Promise.all(
      copied.slice(at, at + atOnce).map(async ({ order, copy }) => {
        for (const [table, rows] of Object.entries(found))
          for (const row of rows) await door.put(table, renamed(row, id, copy))
        await deliver(
          door,
          name,
          order.map((which) => renamed(messages[which] as object, id, copy)),
        )
      }),
    )
  }
  const written = (await Promise.all(writes.map(door.items))).flat().map((row) => ({ row, text: JSON.stringify(row) }))
  const byCopy = Map.groupBy(written, ({ text }) => /C0PY[0-9A-Z]{12}/.exec(text)?.[0])
  const ends = new Map<string, number[]>()
  for (const { order, copy } of copied) {
    const rows = (byCopy.get(copy) ?? []).map(({ row }) => row)
    ends.set(JSON.stringify(standing(rows, copy, id)), order)
  }
  return ends
}
