import { middle } from '../ratio.ts'
import type { Line, Section } from '../table.ts'
import { type Pattern, writeCopies } from './copies.ts'
import { type CountedPortal, startCountedPortal } from './counted-portal.ts'
import { manyOnDesk, type Parties, signIn, walk } from './journey.ts'
import { type Count, countsOf, type Step } from './steps.ts'
import { createTables, openStreams } from './tables.ts'

type Walked = { size: number; counted: CountedPortal; parties: Parties; walks: Step[][] }

const pageSize = 20

/** A portal whose tables hold that many dossiers already, beside those that its page of a list needs. */
async function portalWith(size: number, pattern: Pattern, dossiers: number): Promise<Walked> {
  const counted = await startCountedPortal(async (tables) => {
    await createTables(tables, pattern.tables)
    await writeCopies(tables, pattern, Math.ceil(size / dossiers))
    await openStreams(tables, pattern.tables)
  })
  const parties = await signIn(counted.portal)
  await manyOnDesk(parties, pageSize)
  await walk(counted, parties)
  return { size, counted, parties, walks: [] }
}

/** Time of each part that functions have in each step: to the answer for who was asked, to the last request for the rest. */
function times(steps: Step[]): Map<string, number> {
  return new Map(
    steps.flatMap(({ name, answered, reached }) => [
      [name, answered] as const,
      ...Object.entries(reached).flatMap(([by, ms]) =>
        by.endsWith('-worker') ? [[`${name}, ${by}`, ms] as const] : [],
      ),
    ]),
  )
}

const weightOf = ({ requests, read, written }: Count) => requests + read + written

/** How much more a part of a journey asks for than on empty tables: the worst, and which it is. */
function worstCount(grown: Walked, empty: Walked): { ratio: number; where: string } {
  const [now, before] = [countsOf(grown.walks), countsOf(empty.walks)]
  const all = Object.entries(before).flatMap(([step, byFunction]) =>
    Object.entries(byFunction).map(([by, count]) => {
      const other = now[step]?.[by]
      const ratio = other && weightOf(count) > 0 ? weightOf(other) / weightOf(count) : 1
      return { ratio, where: `${step}, ${by}` }
    }),
  )
  return all.reduce((worst, one) => (one.ratio > worst.ratio ? one : worst), { ratio: 1, where: '' })
}

function slower(grown: Walked, empty: Walked): Map<string, number> {
  const rounds = grown.walks.map((steps, round) => [times(steps), times(empty.walks[round] ?? [])] as const)
  const names = [...(rounds[0]?.[1].keys() ?? [])]
  return new Map(
    names.map((name) => [name, middle(rounds.map(([now, before]) => (now.get(name) ?? 0) / (before.get(name) ?? 0)))]),
  )
}

/**
 * The same journey on empty tables and on full ones, in turns: what it asks for stays the same, and its time nearly.
 * @param dossiers how many dossiers the pattern is made of
 */
export async function measureScale(
  empty: CountedPortal,
  parties: Parties,
  { pattern, dossiers, sizes, rounds }: { pattern: Pattern; dossiers: number; sizes: number[]; rounds: number },
): Promise<Section> {
  const without: Walked = { size: 0, counted: empty, parties, walks: [] }
  const grown: Walked[] = []
  try {
    for (const size of sizes) grown.push(await portalWith(size, pattern, dossiers))
    const all = [without, ...grown]
    for (let round = 0; round < rounds; round++) {
      const turn = round % all.length
      for (const one of [...all.slice(turn), ...all.slice(0, turn)])
        one.walks.push((await walk(one.counted, one.parties)).steps)
    }
    const counts = grown.map((one): Line => {
      const { ratio, where } = worstCount(one, without)
      return { what: `counts at ${one.size.toLocaleString('en')}, the worst`, value: ratio, atMost: 1.02, note: where }
    })
    return {
      title: 'The same journey on full tables, against empty ones',
      lines: [...counts, ...timeLines(grown, without)],
    }
  } finally {
    for (const { counted } of grown) await counted.stop()
  }
}

/** Of each step the slowest size is judged. */
function timeLines(grown: Walked[], without: Walked): Line[] {
  const bySize = grown.map((one) => ({ size: one.size.toLocaleString('en'), ratios: slower(one, without) }))
  return [...(bySize[0]?.ratios.keys() ?? [])].map((name) => {
    const values = bySize.map(({ size, ratios }) => ({ size, value: ratios.get(name) ?? Number.NaN }))
    const more = values.map(({ size, value }) => `${size}: ${value.toFixed(2)}`).join(', ')
    return { what: `time: ${name}`, value: Math.max(...values.map(({ value }) => value)), atMost: 1.3, more }
  })
}
