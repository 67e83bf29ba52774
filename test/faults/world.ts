import type { Seen } from '../../infra/local/faults/faults.ts'
import type { Plan } from '../../infra/local/faults/plan.ts'
import { headOf, placeAt } from '../../shared/dossier/rows.ts'
import type { CloudEvent } from '../../shared/event.ts'
import { receiptFormat } from '../../shared/receipt/receipt.ts'
import type { ReadyPortal } from '../start-portal.ts'
import { type Beside, besideIn, idsBeside } from './beside.ts'

type Item = Record<string, any>

/** How the tables lay out what the rules of this folder look at: the one place to change when a table's keys do. */
export const rows = {
  heads: (item: Item) => String(item.pk).startsWith('P#'),
  entries: (item: Item) => String(item.sk).startsWith('T#'),
  obligations: (item: Item) => item.payerId !== undefined && item.lines !== undefined,
  // What an agency set to be paid lies beside what it was asked, and has no answers.
  consultations: (item: Item) => item.partner !== undefined && item.told !== undefined && item.answers !== undefined,
  notices: (item: Item) => String(item.sk).startsWith('N#'),
  receipts: (item: Item) => item.payload?.format === receiptFormat && item.signature !== undefined,
}

export type Dossier = {
  id: string
  delivery?: string
  ownerId: string
  state: string
  sequence: number
  code?: string
  obligationIds: string[]
}
/** The head of a draft says little more than that there is one. */
const dossiersIn = (items: Item[], ours: (id: string) => boolean): Dossier[] =>
  items
    .filter((item) => rows.heads(item) && ours(placeAt(item).id))
    .map((item) =>
      item.state === 'DRAFT' ? { ...placeAt(item), state: 'DRAFT', sequence: 0, obligationIds: [] } : headOf(item),
    )

export type Entry = {
  id: string
  type: string
  subject: string
  time: string
  source: string
  data: Item
  sequence?: number
}
export type Obligation = { id: string; dossierId: string; state: string; amount: number; refund?: { due: boolean } }
export type Consultation = { id: string; dossierId: string; state: string; answers: { agrees: boolean }[] }
export type Notice = { id: string; dossierId: string; dossierCode: string; kind: string; text: { vi: string } }
export type Receipt = { payload: { number: number; dossier?: Item } }
export type JournalEntry = {
  pk: string
  kind: string
  dossierId?: string
  obligationId?: string
  lines: { amount: number }[]
}
export type Mail = { subject: string; text: string }

/** All that the portal keeps and has let out, as far as it is about certain dossiers, bills and records. */
export type World = Beside & {
  dossiers: Dossier[]
  entries: Entry[]
  obligations: Obligation[]
  consultations: Consultation[]
  notices: Notice[]
  receipts: (Receipt & { dossierId: string })[]
  /** The whole ledger: money that fits nowhere names no dossier. */
  journal: JournalEntry[]
  events: CloudEvent[]
  mails: Mail[]
  /** What the worker of notices asked of engines, oldest first. */
  tellings: Seen[]
}

export type Letter = { queue: string; body: string }

/** The laptop's control door, for what no user sees. */
export function behind(ready: Pick<ReadyPortal, 'controlUrl' | 'url' | 'issuersUrl' | 'postUrl'>) {
  const { controlUrl } = ready
  const get = async (path: string) => (await (await fetch(controlUrl + path)).json()) as any
  const items = (table: string): Promise<Item[]> => get(`/tables/${table}/items`)
  const calls = async (of = ''): Promise<Seen[]> => (await get(`/faults?function=${of}`)).calls

  return {
    controlUrl,
    items,
    calls,
    deliveries: async (): Promise<Record<string, number>> => (await get('/faults')).deliveries,

    /** From now on this goes wrong. */
    async faults(plan: Partial<Plan> | object): Promise<void> {
      const answer = await fetch(`${controlUrl}/faults`, { method: 'PUT', body: JSON.stringify(plan) })
      if (answer.status !== 202) throw new Error(`the plan was not taken: ${await answer.text()}`)
    },
    noFaults: async () => void (await fetch(`${controlUrl}/faults`, { method: 'DELETE' })),
    restartTables: () => fetch(`${controlUrl}/tables/restart`, { method: 'POST' }),

    put: (table: string, item: Item) =>
      fetch(`${controlUrl}/tables/${table}/items`, { method: 'POST', body: JSON.stringify(item) }),

    /** Lambda's Invoke. @throws with what the function threw */
    async invoke(name: string, event: object): Promise<any> {
      const path = `/2015-03-31/functions/portal-laptop-${name}/invocations`
      const answer = await fetch(controlUrl + path, { method: 'POST', body: JSON.stringify(event) })
      const said = (await answer.json()) as any
      if (answer.status !== 200 || answer.headers.has('x-amz-function-error')) throw new Error(JSON.stringify(said))
      return said
    },

    async quiet(): Promise<boolean> {
      return (await get('/quiet')).quiet
    },
    depths: (): Promise<Record<string, { visible: number; inFlight: number; delayed: number }>> => get('/queues'),
    advance: (duration: string) =>
      fetch(`${controlUrl}/clock`, { method: 'POST', body: JSON.stringify({ advance: duration }) }),

    /** Ids of all dossiers and drafts, bills, and of what there is in the catalogue. */
    async ids(): Promise<string[]> {
      const dossiers = (await items('dossiers')).filter(rows.heads).map((item) => placeAt(item).id)
      return [...dossiers, ...(await idsBeside(items))]
    },

    /** Dead letters that speak of one of these dossiers. */
    async deadLetters(ids: string[]): Promise<Letter[]> {
      const names = Object.keys(await this.depths()).filter((name) => name.endsWith('-dead-letters'))
      const all = names.map(async (queue) =>
        ((await get(`/queues/${queue}/messages`)) as { body: string }[]).map(({ body }) => ({ queue, body })),
      )
      return (await Promise.all(all)).flat().filter(({ body }) => ids.some((id) => body.includes(id)))
    },

    /** What there is about these. */
    async world(ids: string[]): Promise<World> {
      const tables = ['dossiers', 'payments', 'exchange', 'notifications', 'receipts', 'ledger', 'bills']
      const [dossiers, payments, exchange, notifications, receipts, ledger, bills] = (await Promise.all(
        tables.map(items),
      )) as [Item[], Item[], Item[], Item[], Item[], Item[], Item[]]
      const [events, mails, tellings, beside] = await Promise.all([
        get('/events'),
        get('/mails'),
        calls('notifications-worker'),
        besideIn(ready, items, ids),
      ])
      const ours = (id: unknown) => ids.some((one) => one === id)
      const about = (text: unknown) => ids.some((one) => String(text).startsWith(one))
      const found = dossiersIn(dossiers, ours)
      const codes = [...found.flatMap(({ code }) => code ?? []), ...beside.bills.map(({ reference }) => reference)]
      return {
        ...beside,
        dossiers: found,
        entries: [...dossiers, ...payments, ...exchange, ...bills]
          .filter(rows.entries)
          .filter(({ subject }) => about(subject)) as Entry[],
        obligations: payments.filter(rows.obligations).filter(({ dossierId }) => ours(dossierId)) as Obligation[],
        consultations: exchange.filter(rows.consultations).filter(({ dossierId }) => ours(dossierId)) as Consultation[],
        notices: notifications.filter(rows.notices).filter(({ dossierId }) => ours(dossierId)) as Notice[],
        receipts: receipts
          .filter(rows.receipts)
          .map((one) => ({ ...one, dossierId: String(one.pk).slice(2) }) as any)
          .filter(({ dossierId }) => ours(dossierId)),
        journal: ledger as JournalEntry[],
        events: (events as CloudEvent[]).filter(({ subject }) => about(subject)),
        mails: (mails as Mail[]).filter(({ subject }) => codes.some((code) => subject.includes(code))),
        tellings,
      }
    },
  }
}

export type Behind = ReturnType<typeof behind>
