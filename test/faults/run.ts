import { setTimeout as pause } from 'node:timers/promises'
import { queuesOf } from '../../infra/operate/account.ts'
import { redrive } from '../../infra/operate/letters.ts'
import type { Portal } from '../portal.ts'
import { brokenIn, portraitOf } from './invariants.ts'
import { type Cast, Person } from './people.ts'
import { WaitingRoom } from './waiting-room.ts'
import { type Way, ways } from './ways/ways.ts'
import { type Behind, behind, type World } from './world.ts'

const tickMs = 60
/** Past every queue's visibility time-out, and within the time that an upload or an attempt to pay holds. */
const step = 'PT3M1S'
/** Where all is done but what the post has yet to do. */
const day = 'P1D'
/** Partners are processes of their own, which a busy machine may hold up while the time here goes on. */
const mostSteps = 60

export type Outcome = {
  ids: string[]
  broken: string[]
  portraits: Record<string, object>
  world: World
  /** What went wrong on the way, counted. */
  faults: Record<string, number>
}

async function isQuietTwice(door: Behind): Promise<boolean> {
  if (!(await door.quiet())) return false
  await pause(tickMs)
  return door.quiet()
}

/** Whether nothing waits to be done, now or at its next try. */
async function isDone(door: Behind): Promise<boolean> {
  const depths = Object.entries(await door.depths()).filter(([name]) => !name.endsWith('-dead-letters'))
  return depths.every(([, { visible, inFlight, delayed }]) => visible + inFlight + delayed === 0)
}

type Underway = { room: WaitingRoom; people(): number; meanwhile(): Promise<unknown> }

/**
 * Lets those who wait look again, and the portal's time pass where everybody waits, nothing stirs and looking was in
 * vain: what failed is then tried again.
 */
export async function passTime(door: Behind, { room, people, meanwhile }: Underway): Promise<void> {
  let [looked, steps] = [-1, 0]
  const allWait = () => room.size === people()
  for (let ticks = 0; people() > 0; ticks++) {
    await pause(tickMs)
    if (!allWait()) {
      if (ticks % 8 === 0) room.call()
      continue
    }
    if (!(await isQuietTwice(door)) || !allWait()) continue
    if (looked === room.served) {
      if (++steps > mostSteps) return room.close()
      await meanwhile()
      await door.advance(room.isForDays && (await isDone(door)) ? day : step)
      while (!(await isQuietTwice(door))) await pause(tickMs)
    }
    looked = room.served
    room.call()
  }
}

/** Waits until nothing is left to be done, letting time pass for what is to be tried again. */
export async function settle(door: Behind): Promise<void> {
  for (let steps = 0; steps < mostSteps; ) {
    await pause(tickMs)
    if (!(await isQuietTwice(door))) continue
    if (await isDone(door)) return
    steps += 1
    await door.advance(step)
  }
  throw new Error(`the portal does not come to rest: ${JSON.stringify(await door.depths())}`)
}

async function republish(door: Behind, ids: string[]): Promise<void> {
  for (const dossierId of ids) await door.invoke('outbox-republish', { dossierId })
}

/** Brings back what died and what was lost, as an administrator would. */
export async function bringBack(door: Behind, ids: string[], lost: boolean): Promise<void> {
  const place = { stage: 'laptop', endpoint: door.controlUrl }
  if (lost) await republish(door, ids)
  const letters = await door.deadLetters(ids)
  const queues = new Set(letters.map(({ queue }) => queue.replace(/-dead-letters$/, '')))
  const sources = (await queuesOf(place)).map(({ label }) => label)
  for (const name of queues) if (sources.includes(name.replaceAll('-', ''))) await redrive(place, name)
  await settle(door)
}

/** Citizens take turns at who is the one and who the other; each at a browser of their own. */
function castAt(portal: Portal, room: WaitingRoom): (at: number) => Cast {
  const { citizen, otherCitizen, officer, tradeAdministrator, administrator } = portal.people
  const [first, second] = [citizen, otherCitizen].map((one) => new Person(portal, one, room)) as [Person, Person]
  const rest = {
    portal,
    officer: new Person(portal, officer, room),
    writer: new Person(portal, tradeAdministrator, room),
    approver: new Person(portal, administrator, room),
  }
  return (at) =>
    at % 2 === 0 ? { citizen: first, other: second, ...rest } : { citizen: second, other: first, ...rest }
}

type Options = { portal: Portal; going: Way[]; plan: object | null; lost?: boolean }

/**
 * Several people at once, each on a way of their own, while things go wrong as planned; then all is brought back and
 * looked at.
 */
export async function runOf({ portal, going, plan, lost = false }: Options): Promise<Outcome> {
  const door = behind(portal)
  // Nobody may file or pay endlessly within an hour; each run has one to itself.
  await door.advance('PT1H1M')
  await settle(door)
  const before = new Set(await door.ids())
  const room = new WaitingRoom()
  const castOf = castAt(portal, room)
  // Without a fault the calls are recorded all the same: a notice's mails are counted against them.
  await door.faults(plan ?? {})
  let underway = going.length
  const journeys = going.map((way, at) => ways[way](castOf(at)).finally(() => void underway--))
  const mine = async () => (await door.ids()).filter((id) => !before.has(id))
  // What was lost comes back by nothing else, and people wait for it.
  const meanwhile = async () => lost && republish(door, await mine()).catch(() => null)
  const [ended] = await Promise.all([
    Promise.allSettled(journeys),
    passTime(door, { room, people: () => underway, meanwhile }),
  ])
  try {
    await settle(door)
  } finally {
    await door.noFaults()
  }
  const [calls, deliveries] = await Promise.all([door.calls(), door.deliveries()])
  const count = (what: string) => calls.filter(({ fault }) => fault?.startsWith(what)).length
  const faults = { calls: calls.length, crashes: count('crash'), resets: count('reset'), ...deliveries }
  const failed = ended.flatMap((one) => (one.status === 'rejected' ? [`a journey failed: ${one.reason}`] : []))
  const wanted = ended.flatMap((one) => (one.status === 'fulfilled' ? one.value : []))
  const ids = await mine()
  await bringBack(door, ids, lost)
  const world = await door.world(ids)
  const portraits = Object.fromEntries(
    ended.flatMap((one, at) =>
      one.status === 'fulfilled' ? [[`${at} ${going[at]}`, portraitOf(one.value, world)]] : [],
    ),
  )
  return { ids, broken: [...failed, ...brokenIn(world, wanted)], portraits, world, faults }
}
