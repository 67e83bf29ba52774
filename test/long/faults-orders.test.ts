import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { differing, endsOf, type Listener, listeners, orders } from '../faults/orders.ts'
import { behind } from '../faults/world.ts'
import { portal } from '../portal.ts'

const door = behind(portal)

let all: Listener[]
beforeAll(async () => {
  all = await listeners(portal, door)
  await door.faults({ streams: { lost: 1 } })
}, 300_000)
afterAll(() => door.noFaults())

const names = ['notifications-worker', 'receipts-worker', 'dossiers-worker', 'exchange-worker', 'payments-worker']

test.each(names)(
  'all 5,040 orders of seven messages lead %s to the same end',
  async (name) => {
    const listener = all.find((one) => one.name === name) as Listener
    const every = orders(listener.messages.length)
    expect(every).toHaveLength(5040)
    expect([...(await endsOf(door, listener, differing(listener.messages, every)))]).toHaveLength(1)
  },
  3_600_000,
)
