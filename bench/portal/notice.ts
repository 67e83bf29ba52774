import { setTimeout as pause } from 'node:timers/promises'
import { acted } from '../../test/desk.ts'
import type { Session } from '../../test/session.ts'
import { quantile } from '../ratio.ts'
import type { Line, Section } from '../table.ts'
import type { CountedPortal } from './counted-portal.ts'
import type { Counted } from './counting.ts'
import { manyOnDesk, type Parties } from './journey.ts'

type Dossier = { id: string; revision: number }
const atOnce = 10
const acts = [
  ['stop', 'conditions-not-met'],
  ['resumption', 'complaint-upheld'],
] as const
const shares = [0.5, 0.95, 0.99] as const

const nowMs = () => performance.timeOrigin + performance.now()
const lookMs = 5
const patienceMs = 60_000

/** Of each notice that came to stand in an inbox, which dossier it is about and when, milliseconds on the machine's clock. */
const noticesIn = (counted: Counted[]) =>
  counted.flatMap(({ at, by, writes }) =>
    by.endsWith('notifications-worker')
      ? writes.flatMap(({ item }) =>
          item?.dossierId?.S && item.text ? [{ dossierId: String(item.dossierId.S), at }] : [],
        )
      : [],
  )

/** Looks at what the portal writes until stopped, and tells those who wait for a notice. */
function watchNotices({ taken }: CountedPortal) {
  const waiting = new Map<string, (at: number) => void>()
  let watching = true
  const looking = (async () => {
    while (watching) {
      for (const { dossierId, at } of noticesIn((await taken()).taken)) waiting.get(dossierId)?.(at)
      await pause(lookMs)
    }
  })()
  return {
    /** When the next notice about a dossier stands in its owner's inbox. */
    next: (dossierId: string) => {
      const { promise, resolve, reject } = Promise.withResolvers<number>()
      const late = setTimeout(() => reject(new Error('an act was not told of')), patienceMs)
      waiting.set(dossierId, (at) => {
        clearTimeout(late)
        resolve(at)
      })
      return promise
    },
    stop() {
      watching = false
      return looking
    },
  }
}

/** An officer who stops and resumes a dossier, turn by turn, each time once the owner was told. Gives the waits, milliseconds. */
async function work(officer: Session, dossier: Dossier, turns: number, notices: ReturnType<typeof watchNotices>) {
  const waits: number[] = []
  for (let turn = 0; turn < turns; turn++) {
    const [name, reason] = acts[turn % acts.length] as (typeof acts)[number]
    const told = notices.next(dossier.id)
    dossier.revision = (await acted(officer, dossier, name, { reason })).revision
    const answered = nowMs()
    waits.push(Math.max(0, (await told) - answered))
  }
  return waits
}

/**
 * Time from the answer to an officer's act until its notice stands in the owner's inbox: with one act at a time, and
 * with ten at a time, which is ten times the load. The first against one hop over a queue with one write behind it.
 */
export async function measureNotices(
  counted: CountedPortal,
  parties: Parties,
  { hop, idle, loaded }: { hop: number; idle: number; loaded: number },
): Promise<Section> {
  const { portal } = counted
  const { officer } = parties
  const received = []
  for (const paid of await manyOnDesk(parties, atOnce)) received.push(await acted(officer, paid, 'reception'))
  for (const { id } of received) await portal.event('consultations.concluded.v1', `${id}-consultations`)
  await portal.quiet()
  const open = await Promise.all(
    received.map(async ({ id }) => (await officer.get(`/api/v1/desk/dossiers/${id}`)).body as Dossier),
  )
  // What was told before is nobody's answer.
  await counted.taken()
  const notices = watchNotices(counted)
  const quietly = await work(officer, open[0] as Dossier, idle, notices)
  const busily = (await Promise.all(open.map((dossier) => work(officer, dossier, loaded, notices)))).flat()
  await notices.stop()

  const at = (values: number[], to: number) => shares.map((share) => quantile(values, share) / to)
  const line = (what: string, [p50 = Number.NaN, p95 = Number.NaN, p99 = Number.NaN]: number[]): Line => ({
    what,
    value: p50,
    more: `p95 ${p95.toFixed(2)}, p99 ${p99.toFixed(2)}`,
  })
  const base = quantile(quietly, 0.5)
  return {
    title: 'From an act to its notice, p50',
    lines: [
      line('idle, in hops over one queue', at(quietly, hop)),
      line('idle, against its own p50', at(quietly, base)),
      line('under ten-fold load, against idle p50', at(busily, base)),
    ],
  }
}
