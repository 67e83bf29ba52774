import { toldEvents } from '../../functions/notifications/told.ts'
import type { Seen } from '../../infra/local/faults/faults.ts'
import { confirmedTypes } from '../../shared/receipt/handed-in.ts'
import { besidePortraitOf, billsHold, catalogueHolds, idsThere, openingsHold, parcelsHold } from './beside-holds.ts'
import type { Notice, World } from './world.ts'

const repeated = (all: string[]): string[] => [...new Set(all.filter((one, at) => all.indexOf(one) !== at))]
const lacking = (wanted: string[], there: string[]): string[] => wanted.filter((one) => !there.includes(one))

const said = (what: string, which: string[]): string[] => which.map((one) => `${what}: ${one}`)

/** Who was told that they have a dossier or a bill, or that a record is there, has it, and nobody has two. */
function wantedHold(world: World, wanted: string[]): string[] {
  const ids = [...world.dossiers.map(({ id }) => id), ...idsThere(world)]
  return [
    ...said('lost', lacking(wanted, ids)),
    ...said('doubled', [...repeated(ids), ...lacking(ids, wanted)]),
    ...said('doubled code', repeated(world.dossiers.flatMap(({ code }) => code ?? []))),
  ]
}

/** A history has no gap and ends where its dossier says. */
const historiesHold = ({ dossiers, entries }: World): string[] =>
  dossiers.flatMap(({ id, sequence }) => {
    // What opened a dossier stands before its first act.
    const acts = entries.filter(({ subject, sequence: number }) => subject === id && number !== undefined)
    const numbers = acts.map((one) => Number(one.sequence))
    const whole = numbers.length === sequence && numbers.every((_, at) => numbers.includes(at + 1))
    return whole ? [] : [`gap in the history: ${id} has ${numbers.sort((a, b) => a - b)} and says ${sequence}`]
  })

const sumOf = (lines: { amount: number }[]) => lines.reduce((sum, { amount }) => sum + amount, 0)

/** Money is entered once, balances, and settles what it says. */
function moneyHolds({ journal, obligations }: World): string[] {
  const settlements = journal.filter(({ kind }) => kind === 'settlement')
  const entriesOf = (id: string) => settlements.filter(({ obligationId }) => obligationId === id)
  return [
    ...said(
      'unbalanced journal entry',
      journal.filter(({ lines }) => sumOf(lines) !== 0).map(({ pk }) => pk),
    ),
    ...obligations.flatMap(({ id, state, amount }) => {
      const found = entriesOf(id)
      if (found.length !== Number(state === 'SETTLED'))
        return [`${state} obligation with ${found.length} journal entries: ${id}`]
      const debit = found.flatMap(({ lines }) => lines).filter((line) => line.amount > 0)
      return found.length === 0 || sumOf(debit) === amount ? [] : [`journal entry of another amount: ${id}`]
    }),
  ]
}

/** An entry of the history and its event are one and the same. */
function eventsHold({ entries, events }: World): string[] {
  const whole = ({ id, type, subject, time, data }: World['entries'][number]) =>
    JSON.stringify([id, type, subject, time, sorted(data)])
  const told = new Set(events.map(whole))
  const written = new Set(entries.map(whole))
  return [
    ...said(
      'entry without its event',
      entries.filter((one) => !told.has(whole(one))).map(({ id, type }) => `${id} ${type}`),
    ),
    ...said(
      'event without its entry',
      events.filter((one) => !written.has(whole(one))).map(({ id, type }) => `${id} ${type}`),
    ),
  ]
}

const sorted = (value: Record<string, unknown>) => Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))

const isAbout = (
  { text, dossierCode, dossierId }: Notice,
  { subject, text: body }: { subject: string; text: string },
) => subject.includes(dossierCode) && body.includes(text.vi) && body.includes(dossierId)

/** Two things that a result opened are told of in the same words. */
const isLike = (one: Notice, other: Notice) => one.dossierId === other.dossierId && one.text.vi === other.text.vi

type Sending = { Content?: { Simple?: { Subject?: { Data?: string }; Body?: { Text?: { Data?: string } } } } }

/** How often the worker had sent a mail and could not note it, because something went wrong in between. */
function cutOff(notice: Notice, tellings: Seen[]): number {
  const runs = Map.groupBy(tellings, ({ invocation }) => invocation)
  return [...runs.values()].filter((calls) => {
    const sent = calls.some(({ input, status, site }) => {
      const { Subject, Body } = (input as Sending).Content?.Simple ?? {}
      return (
        site.includes('ses.') &&
        status === 200 &&
        isAbout(notice, { subject: Subject?.Data ?? '', text: Body?.Text?.Data ?? '' })
      )
    })
    return sent && calls.some(({ fault }) => fault !== null)
  }).length
}

/** Whoever is to be told is told: in the inbox once, by mail once, and once more only where the worker was cut off. */
function noticesHold({ entries, notices, mails, tellings }: World): string[] {
  const told = toldEvents.map(({ type }) => type as string)
  const wanted = entries.filter(({ type }) => told.includes(type)).map(({ id }) => id)
  const there = notices.map(({ id }) => id.slice(id.indexOf('#') + 1))
  const stray = mails.filter((mail) => !notices.some((notice) => isAbout(notice, mail)))
  return [
    ...said('lost notice', lacking(wanted, there)),
    ...said('notice of nothing', lacking(there, wanted)),
    ...said(
      'mail of nothing',
      stray.map(({ subject }) => subject),
    ),
    ...notices.flatMap((notice) => {
      const count = mails.filter((mail) => isAbout(notice, mail)).length
      const alike = notices.filter((other) => isLike(notice, other)).length
      if (count < alike) return [`lost mail: ${notice.id}`]
      const allowed = alike + cutOff(notice, tellings)
      return count > allowed ? [`mailed ${count} times, may be ${allowed}: ${notice.id} ${notice.kind}`] : []
    }),
  ]
}

/** What was handed in is confirmed, each time once. */
const receiptsHold = ({ dossiers, entries, receipts }: World): string[] =>
  dossiers.flatMap(({ id }) => {
    const handedIn = entries.filter(({ subject, type }) => subject === id && confirmedTypes.some((one) => one === type))
    const count = receipts.filter(({ dossierId }) => dossierId === id).length
    return count === handedIn.length ? [] : [`${count} receipts for ${handedIn.length} times handed in: ${id}`]
  })

/**
 * What does not hold, one line each; nothing when all is well.
 * @param wanted ids of all that people were told they have
 */
export const brokenIn = (world: World, wanted: string[]): string[] => [
  ...wantedHold(world, wanted),
  ...historiesHold(world),
  ...moneyHolds(world),
  ...eventsHold(world),
  ...noticesHold(world),
  ...receiptsHold(world),
  ...billsHold(world),
  ...parcelsHold(world),
  ...openingsHold(world),
  ...catalogueHolds(world),
]

/** How a way ended up, without what differs from one to the next: to compare two that were the same. */
export const portraitOf = (ids: string[], world: World): object[] => ids.map((id) => portraitOfOne(id, world))

function portraitOfOne(id: string, world: World): object {
  const about = <T extends { dossierId?: string | undefined }>(all: T[]) =>
    all.filter(({ dossierId }) => dossierId === id)
  const history = world.entries
    .filter(({ subject }) => subject === id)
    .sort((a, b) => Number(a.sequence ?? 0) - Number(b.sequence ?? 0) || (a.type < b.type ? -1 : 1))
  return {
    ...besidePortraitOf(id, world),
    state: world.dossiers.find((one) => one.id === id)?.state,
    history: history.map(({ type }) => type),
    besides: world.entries
      .filter(({ subject }) => subject !== id && subject.startsWith(id))
      .map(({ type }) => type)
      .sort(),
    obligations: about(world.obligations)
      .map(({ state, amount }) => [state, amount])
      .sort(),
    journal: about(world.journal)
      .map(({ kind, lines }) => [kind, sumOf(lines.filter(({ amount }) => amount > 0))])
      .sort(),
    consultations: about(world.consultations)
      .map(({ id: which, state, answers }) => [which, state, answers[0]?.agrees])
      .sort(),
    notices: about(world.notices)
      .map(({ kind }) => kind)
      .sort(),
    receipts: about(world.receipts)
      .map(({ payload }) => payload.number)
      .sort(),
  }
}
