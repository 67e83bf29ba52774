import { randomInt } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { portal } from '../portal.ts'
import { endsOf, type Listener, listeners, someOrders } from './orders.ts'
import { behind } from './world.ts'

/** For a machine that has much else to do, ms. */
const patience = 300_000

const seed = Number(process.env.SEED ?? randomInt(2 ** 31))
const door = behind(portal)
const many = Number(process.env.ORDERS ?? 12)

let all: Listener[]
beforeAll(async () => {
  all = await listeners(portal, door)
  // Nothing of what is copied is to travel on by itself.
  await door.faults({ streams: { lost: 1 } })
}, patience)
afterAll(() => door.noFaults())

const names = ['notifications-worker', 'receipts-worker', 'dossiers-worker', 'exchange-worker', 'payments-worker']

test.each(names)(
  `seven messages lead %s to the same end in whatever order they come: SEED=${seed}`,
  async (name) => {
    const listener = all.find((one) => one.name === name) as Listener
    expect(listener.messages).toHaveLength(7)
    const ends = await endsOf(door, listener, someOrders(7, many, seed))
    expect([...ends]).toHaveLength(1)
    expect([...ends.keys()][0]).not.toBe('[]')
  },
  patience,
)
