import { readFileSync } from 'node:fs'
import { isOwn } from '../portal/copies.ts'
import type { Section } from '../table.ts'
import type { Load } from './keys.ts'

type Profile = {
  dossiers: number
  byHour: number[]
  officersByHour: number[]
  officersSteps: string[]
  inhabitantsThousand: number[]
}

const profile = JSON.parse(readFileSync(new URL('profile.json', import.meta.url), 'utf8')) as Profile

/** Units that one partition takes in a second. */
const limit = 1000
const day = 86_400

/** A generator of the same numbers between 0 and 1 for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Draws a position by weights. */
function drawing(weights: number[], random: () => number): () => number {
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  return () => {
    let left = random() * all
    return Math.max(
      0,
      weights.findIndex((weight) => {
        left -= weight
        return left < 0
      }),
    )
  }
}

type Pattern = {
  place: string
  key: string
  scope: 'nation' | 'province'
  /** Units of one dossier, by step. */
  loads: Map<string, number>
  /** How many keys of this form have been seen, which differ in a number at their end: dossiers spread over them. */
  keys: Set<string>
}

/** What names the province of the counted journeys: such a key stands for one in each province. */
const province = /h49/i

/** The keys that many dossiers share, with what one dossier writes to them on average. */
function sharedKeys(journeys: Load[][]): Pattern[] {
  const shared = new Map<string, Pattern>()
  for (const { place, key, step, units } of journeys.flat()) {
    if (isOwn(key)) continue
    const form = key.replace(/#\d{1,3}$/, '#n')
    const known = shared.get(`${place} ${form}`) ?? {
      place,
      key: form,
      scope: province.test(key) ? 'province' : 'nation',
      loads: new Map(),
      keys: new Set(),
    }
    known.loads.set(step, (known.loads.get(step) ?? 0) + units / journeys.length)
    known.keys.add(key)
    shared.set(`${place} ${form}`, known)
  }
  return [...shared.values()]
}

/** The most units that one partition takes in any second of the day. */
function peak({ loads, scope, keys }: Pattern, seed: number): number {
  const random = randomFrom(seed)
  const hours = { citizens: drawing(profile.byHour, random), officers: drawing(profile.officersByHour, random) }
  const provinces = drawing(profile.inhabitantsThousand, random)
  const seconds = new Float64Array(day)
  for (let dossier = 0; dossier < profile.dossiers; dossier++) {
    // The biggest province is the hottest: only its dossiers count for a key of a province.
    if (scope === 'province' && provinces() !== 0) continue
    if (random() * keys.size >= 1) continue
    for (const [step, units] of loads) {
      const hour = profile.officersSteps.includes(step) ? hours.officers() : hours.citizens()
      const second = hour * 3600 + Math.floor(random() * 3600)
      seconds[second] = (seconds[second] ?? 0) + units
    }
  }
  return seconds.reduce((most, units) => Math.max(most, units), 0)
}

/** How much of a partition's write limit the hottest second of a national day takes, for each key that dossiers share. */
export function simulateDay(journeys: Load[][], seed = 20251122): Section {
  const lines = sharedKeys(journeys)
    .map((pattern) => {
      const { place, key, scope, loads, keys } = pattern
      const perDossier = [...loads.values()].reduce((sum, units) => sum + units, 0)
      return {
        what: `${place} ${key}`,
        value: peak(pattern, seed) / limit,
        more: `${scope}, ${perDossier.toFixed(1)} units${keys.size > 1 ? `, ${keys.size} keys` : ''}`,
      }
    })
    .sort((one, other) => other.value - one.value)
  const [hottest] = lines
  const title = `Peak second of a day of ${profile.dossiers.toLocaleString('en')} dossiers, share of a partition's limit`
  if (!hottest) return { title, lines: [{ what: 'no key is shared', value: 0, atMost: 0.1 }] }
  const own = {
    what: "a dossier's or a person's own keys",
    value: ownPeak(journeys) / limit,
    more: 'all acts in one second',
  }
  return { title, lines: [{ ...hottest, atMost: 0.1 }, ...lines.slice(1, 8), own] }
}

/** The most that one dossier's own keys take, were all its acts done in one second. */
function ownPeak(journeys: Load[][]): number {
  const sums = new Map<string, number>()
  for (const { place, key, units } of journeys[0] ?? [])
    if (isOwn(key)) sums.set(`${place} ${key}`, (sums.get(`${place} ${key}`) ?? 0) + units)
  return Math.max(0, ...sums.values())
}
