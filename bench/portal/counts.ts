import { readFileSync, writeFileSync } from 'node:fs'
import type { Line, Section } from '../table.ts'
import type { Count, Counts } from './steps.ts'

const golden = new URL('../counts.json', import.meta.url)

/** The counts as they were reviewed last. */
export const reviewed = (): Counts => JSON.parse(readFileSync(golden, 'utf8')) as Counts

export const accept = (counts: Counts): void => writeFileSync(golden, `${JSON.stringify(counts, null, 2)}\n`)

const service = 'service-driving-licence-renewal'

/** What a step may consume, by the function that does it. */
const limits: { step: string; by: string; what: string; of: 'read' | 'written'; atMost: number }[] = [
  { step: 'submit', by: service, what: 'file a dossier', of: 'written', atMost: 8 },
  { step: 'pay', by: 'payments-worker', what: 'settle a payment', of: 'written', atMost: 8 },
  { step: 'pay', by: 'dossiers-worker', what: 'state change: fees paid', of: 'written', atMost: 6 },
  { step: 'receive', by: 'dossiers-officers', what: 'state change: received', of: 'written', atMost: 6 },
  { step: 'complete', by: 'dossiers-officers', what: 'state change: completed', of: 'written', atMost: 6 },
  {
    step: 'take the result',
    by: 'dossiers-citizens',
    what: 'state change: handed over',
    of: 'written',
    atMost: 6,
  },
  { step: 'list of the owner', by: 'dossiers-citizens', what: 'a page of 20, owner', of: 'read', atMost: 2 },
  { step: 'list of the desk', by: 'dossiers-officers', what: 'a page of 20, desk', of: 'read', atMost: 2 },
]

const told = ({ requests, read, written, calls = {} }: Count) =>
  [
    ...(requests > 0 ? [`${requests} requests to tables, ${read} units read, ${written} written`] : []),
    ...Object.entries(calls).map(([call, times]) => `${times} × ${call}`),
  ].join(', ')

/** What is not as it was reviewed, a line each: `- pay, payments-worker: …` as it was, `+ …` as it is. */
export function differences(now: Counts, before: Counts): string[] {
  const flat = (counts: Counts) =>
    new Map(
      Object.entries(counts).flatMap(([step, byFunction]) =>
        Object.entries(byFunction).map(([by, count]) => [`${step}, ${by}`, told(count)] as const),
      ),
    )
  const [is, was] = [flat(now), flat(before)]
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((place) =>
    is.get(place) === was.get(place)
      ? []
      : [
          ...(was.has(place) ? [`- ${place}: ${was.get(place)}`] : []),
          ...(is.has(place) ? [`+ ${place}: ${is.get(place)}`] : []),
        ],
  )
}

/** Units by step where there is a limit, and whether all counts are the reviewed ones. */
export function countsSection(counts: Counts, changed: string[]): Section {
  const lines = limits.map(({ step, by, what, of, atMost }): Line => {
    const { requests, [of]: value } = counts[step]?.[by] ?? { requests: 0, [of]: Number.NaN }
    return { what: `${what}, units ${of}`, value: value ?? Number.NaN, atMost, more: `${requests} requests` }
  })
  const unreviewed = { what: 'counts that are not as reviewed', value: changed.length, atMost: 0 }
  return { title: 'Requests and units of a journey, exact', lines: [...lines, unreviewed] }
}
