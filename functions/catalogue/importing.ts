import { ConditionFailed, deleteItem, putItem } from '../../shared/aws/documents.ts'
import { allListed } from '../../shared/catalogue/list.ts'
import type { Procedure, ProcedureContent } from '../../shared/catalogue/procedure.ts'
import { procedureVersion } from '../../shared/catalogue/store.ts'
import { vietnamDay } from '../../shared/clock.ts'
import { each } from './batches.ts'
import type { RawRow } from './csv.ts'
import { stepItem } from './history.ts'
import type { Imported } from './import.ts'
import { arrivedBytes, putPart, putReport, readPart } from './import-files.ts'
import { type Beside, checkRows, currentKey } from './import-rows.ts'
import { moveImport, readImport } from './import-store.ts'
import { known } from './needs.ts'
import { publication } from './published.ts'
import { renderPages } from './rendering.ts'
import { rowsIn } from './rows-in.ts'
import { TableName } from './table.ts'
import { goOn } from './work-queue.ts'

/** Records in a piece: what is written, or rendered, well within a worker's time. */
const partSize = 250

const contentOf = ({ version: _, ...content }: Procedure): ProcedureContent => content

/** What the rows of a file are checked against: the list, and of those published from the same day what they say. */
async function besideOf(rows: readonly RawRow[], { by }: Imported, today: string): Promise<Beside> {
  const published = Map.groupBy(await allListed(), ({ slug }) => slug)
  const same = rows.flatMap(({ value }) => {
    const listed = published.get(String(value.slug)) ?? []
    return listed.filter(({ validFrom }) => validFrom === value.validFrom)
  })
  const current = new Map<string, ProcedureContent>()
  await each(same, async ({ slug, version, validFrom }) => {
    current.set(currentKey({ slug, validFrom }), contentOf(await procedureVersion(slug, version)))
  })
  return { known: await known(), published, current, agency: by.agency, today }
}

const partsOf = (records: readonly Procedure[]): Procedure[][] =>
  Array.from({ length: Math.ceil(records.length / partSize) }, (_, at) =>
    records.slice(at * partSize, (at + 1) * partSize),
  )

/**
 * Checks all rows of a file before anything is written. What is to be published is checked once more: what it stands
 * beside may have changed while it waited for approval.
 */
export async function check(one: Imported, now: Date): Promise<void> {
  if (one.state === 'refused' && one.decidedAt) return followUp(one)
  if (one.state !== 'checking' && one.state !== 'publishing') return
  const rows = rowsIn(await arrivedBytes(one), one.format)
  const { fresh, unchanged, lines } = checkRows(rows, await besideOf(rows, one, vietnamDay(now)))
  await putReport(one.id, lines)
  const bad = new Set(lines.map(({ row }) => row)).size
  // What cannot be read as rows is told as row 0 and is none.
  const counts = { rows: rows.filter(({ row }) => row > 0).length, fresh: fresh.length, unchanged, bad }
  if (bad > 0) return refuseRows(one, counts, now)
  const parts = partsOf(fresh)
  await each([...parts.entries()], ([at, records]) => putPart(one.id, at + 1, records))
  const isApproved = one.state === 'publishing'
  await moveImport(one, { counts, parts: parts.length, ...(!isApproved && { state: 'checked' }) }, now)
  if (isApproved) await goOn({ import: one.id, step: 'write', part: 1 })
}

/** Also of what was approved, and may be written in part by a check that came before this one. */
async function refuseRows(one: Imported, counts: NonNullable<Imported['counts']>, now: Date): Promise<void> {
  const refused = await moveImport(one, { state: 'refused', counts }, now)
  if (one.state === 'publishing') await followUp(refused)
}

/**
 * What is left to be done once an import is published or refused: its pages are written, or its rows taken away. Whoever is
 * told to go on with it afterwards asks for it again: the worker that has decided may have ended before it could.
 */
async function followUp(one: Imported): Promise<void> {
  const parts = one.parts ?? 0
  if (one.state === 'published' && parts > 0) return goOn({ import: one.id, step: 'render', part: 1 })
  if (one.state !== 'refused') return
  for (let part = 1; part <= parts; part += 1) await goOn({ import: one.id, step: 'undo', part })
}

/** The rows that a record becomes; no reader sees them before the import is published. */
function itemsOf(one: Imported, record: Procedure) {
  const at = one.decidedAt ?? one.updatedAt
  const step = { at, act: 'imported' as const, by: one.by, changed: [], version: record.version }
  return [...publication(record, at, { importId: one.id }), { ...stepItem(record.slug, step), importId: one.id }]
}

/** False when somebody else has published that version meanwhile. Writing again what this import has written is harmless. */
async function stage(one: Imported, record: Procedure): Promise<boolean> {
  try {
    for (const Item of itemsOf(one, record))
      await putItem({
        TableName,
        Item,
        ConditionExpression: 'attribute_not_exists(pk) OR importId = :import',
        ExpressionAttributeValues: { ':import': one.id },
      })
    return true
  } catch (error) {
    if (error instanceof ConditionFailed) return false
    throw error
  }
}

const overtaken = {
  vi: 'Trong lúc nhập đã có bản khác được công bố; hãy nhập lại tệp',
  en: 'Another version was published meanwhile; please import the file again',
}

/** Somebody was faster: nothing of the import may stay. */
async function giveUp(one: Imported, slugs: string[], now: Date): Promise<void> {
  await putReport(
    one.id,
    slugs.map((slug) => ({ row: 0, slug, field: '', problem: overtaken })),
  )
  await followUp(await moveImport(one, { state: 'refused' }, now))
}

/** Writes one part, then the next; after the last one, one write makes all of it public. */
export async function write(one: Imported, part: number, now: Date): Promise<void> {
  if (one.state !== 'publishing') return followUp(one)
  const parts = one.parts ?? 0
  if (part <= parts) {
    const lost: string[] = []
    await each(await readPart(one.id, part), async (record) => {
      if (!(await stage(one, record))) lost.push(record.slug)
    })
    if (lost.length > 0) return giveUp(one, lost, now)
  }
  if (part < parts) return goOn({ import: one.id, step: 'write', part: part + 1 })
  await followUp(await moveImport(one, { state: 'published' }, now))
}

/** Takes away what an import that came to nothing has written. */
export async function undo(one: Imported, part: number): Promise<void> {
  if (one.state !== 'refused') return
  await each(await readPart(one.id, part), async (record) => {
    for (const { pk, sk } of itemsOf(one, record)) await takeAway(one.id, { pk, sk })
  })
}

async function takeAway(importId: string, Key: Record<string, unknown>): Promise<void> {
  try {
    await deleteItem({
      TableName,
      Key,
      ConditionExpression: 'importId = :import',
      ExpressionAttributeValues: { ':import': importId },
    })
  } catch (error) {
    // Never written, or somebody else's.
    if (!(error instanceof ConditionFailed)) throw error
  }
}

/**
 * Writes the reading pages of a part, once readers see it, and then those of the next: all parts at once would be in each
 * other's way, and each would take longer than a worker may.
 */
export async function render(one: Imported, part: number, now: Date): Promise<void> {
  if (one.state !== 'published') return
  const slugs = new Set((await readPart(one.id, part)).map(({ slug }) => slug))
  await each([...slugs], (slug) => renderPages(slug, now))
  if (part < (one.parts ?? 0)) await goOn({ import: one.id, step: 'render', part: part + 1 })
}

/** An import that a message tells of. */
export async function importOf(id: string): Promise<Imported> {
  const found = await readImport(id)
  if (!found) throw new Error(`no import ${id}`)
  return found
}
