import type { Variant } from './bundles.ts'
import type { Counts } from './counts.ts'
import type { Weighed } from './warm.ts'

/** One line of the table. Without a limit it is told and not judged. */
export type Line = { what: string; value: number; limit?: number; aim?: number; note?: string }

const ratio = (of: number, to: number) => Math.round((of / to) * 1000) / 1000

/** Time to load, against the bare handler with the SDK as it comes. */
export const initLines = (init: Record<Variant, number>): Line[] => [
  { what: 'init: bare, bundled as ours', value: ratio(init.bare, init.default) },
  { what: 'init: same work on our engine', value: ratio(init.engine, init.default), limit: 1, aim: 0.6 },
  { what: 'init: driving-licence-renewal', value: ratio(init.service, init.default), limit: 1, aim: 0.6 },
]

/** Size, against the bare handler bundled in the same way. A service carries its form and rules besides, so it is told only. */
export const sizeLines = (bytes: Record<Variant, number>): Line[] => [
  { what: 'bundle: bare, SDK as it comes', value: ratio(bytes.default, bytes.bare) },
  { what: 'bundle: same work on our engine', value: ratio(bytes.engine, bytes.bare), limit: 1.05 },
  { what: 'bundle: driving-licence-renewal', value: ratio(bytes.service, bytes.bare), note: 'with its form and rules' },
]

export const warmLines = (warm: Record<Weighed, number>): Line[] => [
  { what: 'warm p50: same work on our engine', value: ratio(warm.engine, warm.bare), limit: 1.15 },
  { what: 'warm p50: driving-licence-renewal', value: ratio(warm.service, warm.bare), limit: 1.15 },
]

const limits: Record<string, Partial<Record<'read' | 'written', number>>> = {
  submit: { written: 8 },
  settle: { written: 8 },
  'follow the money': { written: 6 },
  receive: { written: 6 },
  complete: { written: 6 },
  'list 20 dossiers, owner': { read: 2 },
  'list 20 dossiers, desk': { read: 2 },
}

const told = ({ requests, read, written }: Counts[string]) => `${requests} requests, ${read} read, ${written} written`

/** Units by step, judged where the step has a limit; a count that is not the reviewed one fails with any limit. */
export function countLines(counts: Counts, reviewed: Counts): Line[] {
  const steps = [...new Set([...Object.keys(counts), ...Object.keys(reviewed)])]
  return steps.flatMap((step): Line[] => {
    const [now, before] = [counts[step], reviewed[step]]
    if (!now || !before || told(now) !== told(before)) {
      const note = `reviewed: ${before ? told(before) : 'nothing'}; now: ${now ? told(now) : 'nothing'}`
      return [{ what: `counts: ${step}`, value: 1, limit: 0, note }]
    }
    const { read, written } = limits[step] ?? {}
    return [
      { what: `requests: ${step}`, value: now.requests },
      { what: `units read: ${step}`, value: now.read, ...(read !== undefined && { limit: read }) },
      { what: `units written: ${step}`, value: now.written, ...(written !== undefined && { limit: written }) },
    ]
  })
}

export const fails = ({ value, limit }: Line): boolean => limit !== undefined && value > limit
