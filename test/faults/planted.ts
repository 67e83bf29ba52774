import { plantsBeside } from './planted-beside.ts'
import type { World } from './world.ts'

export type Plant = { what: string; caught: RegExp; plant(world: World): World }

const [first, last] = [<T>(all: T[]) => all[0] as T, <T>(all: T[]) => all.at(-1) as T]
const without = <T>(all: T[], one: T) => all.filter((other) => other !== one)

const settled = ({ journal, obligations }: World) =>
  journal.find(({ obligationId }) => obligations.some(({ id }) => id === obligationId)) as World['journal'][number]

const actIn = ({ entries }: World) =>
  entries.find(({ type }) => type === 'dossier.submitted.v1') as World['entries'][number]

/** The receipt of a dossier that has no other; the tables give them in no order. */
const onlyReceipt = ({ receipts }: World) =>
  first(receipts.filter((one) => !receipts.some((other) => other !== one && other.dossierId === one.dossierId)))

/** One fault of each kind, planted into a world in which all holds. */
export const plants: Plant[] = [
  {
    what: 'a dossier that is lost',
    caught: /^lost: /,
    plant: (world) => ({ ...world, dossiers: world.dossiers.slice(1) }),
  },
  {
    what: 'a second tap that makes a second dossier',
    caught: /^doubled: /,
    plant: (world) => ({
      ...world,
      dossiers: [...world.dossiers, { ...first(world.dossiers), id: 'ANOTHER0ANOTHER0' }],
    }),
  },
  {
    what: 'a code given twice',
    caught: /^doubled code/,
    plant: ({ dossiers, ...world }) => {
      const { code } = first(dossiers)
      const copied = { ...last(dossiers), ...(code && { code }) }
      return { ...world, dossiers: [...dossiers.slice(0, -1), copied] }
    },
  },
  {
    what: 'an act without its line of history',
    caught: /^gap in the history/,
    plant: (world) => ({ ...world, entries: without(world.entries, actIn(world)) }),
  },
  {
    what: 'an outbox entry that was dropped',
    caught: /^entry without its event/,
    plant: (world) => ({ ...world, events: world.events.filter(({ id }) => id !== first(world.events).id) }),
  },
  {
    what: 'an event of something that never happened',
    caught: /^event without its entry/,
    plant: (world) => ({
      ...world,
      events: [...world.events, { ...first(world.events), id: `${first(world.events).subject}.99` }],
    }),
  },
  {
    what: 'an event that tells something else than its entry',
    caught: /^event without its entry/,
    plant: ({ events, ...world }) => ({
      ...world,
      events: [{ ...first(events), data: { ...first(events).data, revision: 99 } }, ...events.slice(1)],
    }),
  },
  {
    what: 'a journal entry that does not balance',
    caught: /^unbalanced journal entry/,
    plant: (world) => {
      const { lines, ...rest } = settled(world)
      const tampered = {
        ...rest,
        lines: lines.map((line, at) => (at === 0 ? { ...line, amount: line.amount + 1 } : line)),
      }
      return { ...world, journal: [...without(world.journal, settled(world)), tampered] }
    },
  },
  {
    what: 'money that is entered twice',
    caught: /^SETTLED obligation with 2 journal entries/,
    plant: (world) => ({ ...world, journal: [...world.journal, { ...settled(world), pk: 'sandbox-bank#again' }] }),
  },
  {
    what: 'money that is not entered',
    caught: /^SETTLED obligation with 0 journal entries/,
    plant: (world) => ({ ...world, journal: without(world.journal, settled(world)) }),
  },
  {
    what: 'money of another amount',
    caught: /^journal entry of another amount/,
    plant: (world) => {
      const { lines, ...rest } = settled(world)
      const tampered = { ...rest, lines: lines.map((line) => ({ ...line, amount: line.amount * 2 })) }
      return { ...world, journal: [...without(world.journal, settled(world)), tampered] }
    },
  },
  {
    what: 'a notice that is lost',
    caught: /^lost notice/,
    plant: (world) => ({ ...world, notices: world.notices.slice(1) }),
  },
  {
    what: 'a mail that is lost',
    caught: /^lost mail/,
    plant: (world) => ({ ...world, mails: without(world.mails, first(world.mails)) }),
  },
  {
    what: 'a consumer that does not deduplicate: a mail that goes out twice',
    caught: /^mailed 2 times, may be 1/,
    plant: (world) => ({ ...world, mails: [...world.mails, first(world.mails)] }),
  },
  {
    what: 'a mail about nothing',
    caught: /^mail of nothing/,
    plant: (world) => ({ ...world, mails: [...world.mails, { ...first(world.mails), text: 'Không có gì' }] }),
  },
  {
    what: 'a receipt that is missing',
    caught: /^0 receipts for 1 times handed in/,
    plant: (world) => ({ ...world, receipts: without(world.receipts, onlyReceipt(world)) }),
  },
  {
    what: 'a receipt given twice',
    caught: /^2 receipts for 1 times handed in/,
    plant: (world) => ({ ...world, receipts: [...world.receipts, onlyReceipt(world)] }),
  },
  ...plantsBeside,
]
