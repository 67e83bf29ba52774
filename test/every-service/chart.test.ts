import { expect, test } from '@jest/globals'
import {
  type ActName,
  actNames,
  acts,
  type Facts,
  filedStates,
  isFinal,
  mayAct,
  stateAfter,
} from '../../shared/dossier/chart.ts'
import { explanationOf } from '../../shared/dossier/screen.ts'
import { procedureOf, services } from './services.ts'

/** Where a dossier of a service may stand: what the chart looks at, without the dates. */
type Standing = Facts & { withdrawal: true | undefined }

const keyOf = ({ state, feesDue, receivedAt, consultations, withdrawal, obligationIds }: Standing) =>
  [state, feesDue, receivedAt !== undefined, consultations, withdrawal === true, obligationIds.length].join()

type Traits = { fees: boolean; consulted: boolean }

/** What changes beside the state when an act is done, in a service with these traits. */
function after(before: Standing, act: ActName, { consulted }: Traits): Standing {
  const next = { ...before, state: stateAfter(before, act) }
  if (act === 'receive' || (act === 'supplement' && before.receivedAt === undefined))
    return { ...next, receivedAt: '2026-11-22', consultations: consulted ? 'open' : 'none' }
  if (act === 'payFees' || act === 'completePayment') return { ...next, feesDue: false }
  if (act === 'askPayment') return { ...next, feesDue: true, obligationIds: [...before.obligationIds, 'one more'] }
  if (act === 'supplement' && consulted) return { ...next, consultations: 'open' }
  if (act === 'requestWithdrawal') return { ...next, withdrawal: true }
  if (act === 'declineWithdrawal' || act === 'confirmWithdrawal') return { ...next, withdrawal: undefined }
  return next
}

/** What happens without an act: an agency answers. */
const answered = (one: Standing): Standing[] =>
  one.consultations === 'open' ? [{ ...one, consultations: 'concluded' }] : []

const next = (one: Standing, traits: Traits): Standing[] => [
  ...actNames
    .filter((act) => mayAct(one, act) && (act !== 'payFees' || one.feesDue))
    .map((act) => after(one, act, traits)),
  ...answered(one),
]

/** Every standing that a dossier of such a service can come to, each with where it may go from there. */
function walked(traits: Traits): Map<string, { one: Standing; to: string[] }> {
  const first: Standing = {
    state: 'NEW',
    feesDue: traits.fees,
    obligationIds: traits.fees ? ['filing'] : [],
    receivedAt: undefined,
    consultations: 'none',
    withdrawal: undefined,
  }
  const found = new Map<string, { one: Standing; to: string[] }>()
  const open = [first]
  for (let one = open.pop(); one; one = open.pop()) {
    if (found.has(keyOf(one))) continue
    const on = next(one, traits)
    found.set(keyOf(one), { one, to: on.map(keyOf) })
    open.push(...on)
  }
  return found
}

/** The standings from which no way leads to an end. */
function stranded(all: Map<string, { one: Standing; to: string[] }>): string[] {
  const ending = new Set([...all].filter(([, { one }]) => isFinal(one.state)).map(([key]) => key))
  for (let before = -1; before < ending.size; ) {
    before = ending.size
    for (const [key, { to }] of all) if (to.some((one) => ending.has(one))) ending.add(key)
  }
  return [...all.keys()].filter((key) => !ending.has(key))
}

const traitsOf = (slug: string): Traits => {
  const { channels, consultations } = procedureOf(slug)
  return {
    fees: channels.some(({ channel, fees }) => channel === 'online' && fees.length > 0),
    consulted: consultations.length > 0,
  }
}

const dossierServices = services
  .filter(({ kind }) => kind !== 'payment')
  .map(({ slug }) => [slug, traitsOf(slug)] as const)

test.each(dossierServices)('%s: from wherever a dossier stands, a way leads to an end', (_, traits) => {
  const all = walked(traits)
  const reached = new Set([...all.values()].map(({ one }) => one.state))
  expect([...reached].sort()).toEqual([...filedStates].sort())
  expect(stranded(all)).toEqual([])
})

test.each(dossierServices)('%s: wherever it stands, owner and officer read what is happening', (_, traits) => {
  for (const { one } of walked(traits).values())
    for (const viewer of ['owner', 'officer'] as const) {
      const { vi, en } = explanationOf({ ...one, state: one.state as Exclude<Standing['state'], 'DRAFT'> }, viewer)
      expect(Math.min(vi.length, en.length)).toBeGreaterThan(10)
    }
})

test.each(dossierServices)('%s: somebody can move what is not at its end, without waiting for another', (_, traits) => {
  const people = ['citizen', 'officer'] as const
  const waiting = [...walked(traits).values()].filter(({ one }) => {
    const mine = (role: (typeof people)[number]) =>
      actNames.some((act) => (acts[act].by as readonly string[]).includes(role) && mayAct(one, act))
    return !isFinal(one.state) && !people.some(mine)
  })
  expect(waiting.map(({ one }) => keyOf(one))).toEqual([])
})

test('a walk notices where a way ends', () => {
  const all = walked({ fees: true, consulted: true })
  const cut = new Map([...all].map(([key, { one, to }]) => [key, { one, to: one.state === 'STOPPED' ? [] : to }]))
  expect(stranded(cut).length).toBeGreaterThan(0)
  expect(stranded(cut).every((key) => key.startsWith('STOPPED'))).toBe(true)
})
