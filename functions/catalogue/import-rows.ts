import { isDeepStrictEqual } from 'node:util'
import { type Procedure, type ProcedureContent, procedureContent } from '../../shared/catalogue/procedure.ts'
import { type Known, linkFaults, publicationFaults } from '../../shared/catalogue/publication.ts'
import type { ListRow } from '../../shared/catalogue/rows.ts'
import { governmentOffice, keeperOf } from '../../shared/catalogue/sectors.ts'
import { pastFaults, validityFaults } from '../../shared/catalogue/validity.ts'
import { faultsOf } from '../../shared/http/request.ts'
import type { Fault } from '../../shared/problem.ts'
import type { RawRow } from './csv.ts'
import type { ReportLine } from './import.ts'

/** What rows are checked against. `current`: by `<slug>@<first day>`, what is published from that day. */
export type Beside = {
  known: Known
  published: ReadonlyMap<string, readonly ListRow[]>
  current: ReadonlyMap<string, ProcedureContent>
  agency: string | null
  today: string
}

export const currentKey = ({ slug, validFrom }: { slug: string; validFrom: string }) => `${slug}@${validFrom}`

export type Checked = { fresh: Procedure[]; unchanged: number; lines: ReportLine[] }

type Place = { row: number; slug: string }
const lineOf = ({ row, slug }: Place, { pointer, detail }: Fault): ReportLine => ({
  ...{ row, slug, field: pointer.slice(1).replaceAll('/', '.') },
  problem: detail,
})

const notTheirs: Fault = {
  pointer: '/managedBy',
  code: 'not-yours',
  detail: { vi: 'Thủ tục do cơ quan khác quản lý', en: 'Another agency keeps this procedure' },
}

const mayWrite = (agency: string | null, keeper: string) => agency === keeper || agency === governmentOffice

type Rows = { before: readonly Procedure[]; brought: ReadonlySet<unknown> }

/** A record's faults beside what is published, the rows before it, and those of the file that it may link wherever they stand. */
function faultsBeside(record: ProcedureContent, { before, brought }: Rows, beside: Beside): Fault[] {
  const published = beside.published.get(record.slug) ?? []
  const keepers = [record, ...published.slice(-1)].map(keeperOf)
  return [
    ...publicationFaults(record, beside.known),
    ...linkFaults(record, (slug) => beside.published.has(slug) || brought.has(slug)),
    ...validityFaults(record, [...published, ...before]),
    ...pastFaults(record, published, beside.today),
    ...(keepers.every((keeper) => mayWrite(beside.agency, keeper)) ? [] : [notTheirs]),
  ]
}

/**
 * Checks every row of a file: its shape, itself, beside what is published and beside the rows before it. All faults are
 * told, row by row; what is fresh has its number. A row that says what is published already is no fault and no version.
 */
export function checkRows(rows: readonly RawRow[], beside: Beside): Checked {
  const checked: Checked = { fresh: [], unchanged: 0, lines: [] }
  const freshOf = new Map<string, Procedure[]>()
  const brought = new Set(rows.map(({ value }) => value.slug))
  for (const { row, value, faults } of rows) {
    const at = { row, slug: typeof value.slug === 'string' ? value.slug : '' }
    if (faults.length > 0) {
      checked.lines.push(...faults.map(({ field, problem }) => ({ ...at, field, problem })))
      continue
    }
    const read = procedureContent.safeParse(value)
    if (!read.success) {
      checked.lines.push(...faultsOf(read.error).map((fault) => lineOf(at, fault)))
      continue
    }
    const record = read.data
    if (isDeepStrictEqual(beside.current.get(currentKey(record)), record)) {
      checked.unchanged += 1
      continue
    }
    const before = freshOf.get(record.slug) ?? []
    checked.lines.push(...faultsBeside(record, { before, brought }, beside).map((fault) => lineOf(at, fault)))
    const numbers = [...(beside.published.get(record.slug) ?? []), ...before].map(({ version }) => version)
    const fresh = { ...record, version: Math.max(0, ...numbers) + 1 }
    freshOf.set(record.slug, [...before, fresh])
    checked.fresh.push(fresh)
  }
  return checked
}
