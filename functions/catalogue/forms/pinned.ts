import * as z from 'zod'
import type { Item } from '../../../shared/aws/documents.ts'
import { scanItems } from '../../../shared/aws/scan.ts'
import { environment, granted } from '../../../shared/config.ts'
import { isFinal, states } from '../../../shared/dossier/chart.ts'
import { ownerPartition } from '../../../shared/dossier/rows.ts'
import { type Counts, countKey, type Gone, type Pinned } from './gone.ts'

const { DOSSIERS_TABLE, BILLS_TABLE } = environment({ DOSSIERS_TABLE: granted, BILLS_TABLE: granted })

/** Parts of a table read side by side: about 10,000 read units a second, a quarter of what a table may take in all. */
const parts = 8

/** What heads of dossiers, those of drafts, and bills have in common. `expiresAt` in seconds of the epoch. */
const common = { service: z.string(), formVersion: z.int(), expiresAt: z.int().optional() }
const head = z.object({ ...common, state: z.enum(states) })
const bill = z.object(common)
type Made = z.infer<typeof bill> & { kind: keyof Pinned }

/** Where a table has what pins a form, and what one of its rows is; null for one that is damaged, which nobody could read anyway. */
type Place = { table: string; prefix: string; read: (item: Item) => Made | null }

const dossiers: Place = {
  table: DOSSIERS_TABLE,
  prefix: ownerPartition(''),
  read(item) {
    const { data } = head.safeParse(item)
    if (!data) return null
    return { ...data, kind: data.state === 'DRAFT' ? 'drafts' : isFinal(data.state) ? 'concluded' : 'open' }
  },
}

const bills: Place = {
  table: BILLS_TABLE,
  prefix: 'D#',
  read(item) {
    const { data } = bill.safeParse(item)
    return data ? { ...data, kind: 'bills' } : null
  },
}

type Look = { take: (one: Made) => void; inTime: () => boolean }

/** Reads one part of a table, page by page; true when it came to the end. */
async function throughPart({ table, prefix, read }: Place, segment: number, { take, inTime }: Look): Promise<boolean> {
  let from: Item | null = null
  do {
    const page: Awaited<ReturnType<typeof scanItems>> = await scanItems(
      {
        TableName: table,
        Segment: segment,
        TotalSegments: parts,
        FilterExpression: 'begins_with(pk, :prefix) AND attribute_exists(formVersion)',
        ProjectionExpression: 'service, formVersion, expiresAt, #state',
        ExpressionAttributeNames: { '#state': 'state' },
        ExpressionAttributeValues: { ':prefix': prefix },
      },
      from,
    )
    for (const one of page.items.map(read)) if (one) take(one)
    from = page.next
  } while (from && inTime())
  return from === null
}

async function throughTable(place: Place, look: Look): Promise<boolean> {
  const all = Array.from({ length: parts }, (_, segment) => throughPart(place, segment, look))
  return (await Promise.all(all)).every(Boolean)
}

/**
 * Counts what was made with these form versions and is kept, by reading the tables through (decision 32). `through`: whether
 * there was time for all of it.
 */
export async function pinnedBy(
  gone: Gone[],
  now: Date,
  inTime: () => boolean,
): Promise<{ counts: Counts; through: boolean }> {
  const none: Pinned = { open: 0, concluded: 0, drafts: 0, bills: 0 }
  const wanted = new Set(gone.flatMap(({ service, versions }) => versions.map((one) => countKey(service, one))))
  const counts: Counts = new Map()
  const take = ({ service, formVersion, expiresAt, kind }: Made) => {
    const key = countKey(service, formVersion)
    const isOver = expiresAt !== undefined && expiresAt * 1000 <= now.getTime()
    if (isOver || !wanted.has(key)) return
    const before = counts.get(key) ?? none
    counts.set(key, { ...before, [kind]: before[kind] + 1 })
  }
  const throughDossiers = await throughTable(dossiers, { take, inTime })
  const throughBills = await throughTable(bills, { take, inTime })
  return { counts, through: throughDossiers && throughBills }
}
