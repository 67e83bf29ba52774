import { parse } from 'csv-parse/sync'
import type { ProcedureContent } from '../../shared/catalogue/procedure.ts'

/**
 * A record as a line of a table: a column for each text in each language, lists of words joined by semicolons, and what has
 * parts of its own (channels, papers, cases …) as JSON in one cell.
 */
type Kind = 'text' | 'words' | 'json'
type Column = { name: string; kind: Kind; path: readonly string[] }

const plain = (kind: Kind, ...names: string[]): Column[] => names.map((name) => ({ name, kind, path: [name] }))
const inBoth = (name: string, ...path: string[]): Column[] =>
  ['vi', 'en'].map((language) => ({ name: `${name}_${language}`, kind: 'text', path: [...path, language] }))

export const columns: readonly Column[] = [
  ...plain('text', 'slug', 'sector', 'level', 'status', 'code'),
  ...inBoth('name', 'name'),
  ...inBoth('summary', 'summary'),
  ...plain('words', 'keywords', 'audience', 'lifeEvents', 'overseenBy'),
  ...plain('text', 'validFrom', 'validTo', 'managedBy'),
  ...inBoth('audienceNote', 'audienceNote'),
  ...plain('words', 'implementationLevels', 'linked'),
  ...inBoth('receives', 'agencies', 'receives'),
  ...inBoth('decides', 'agencies', 'decides'),
  { name: 'result_code', kind: 'text', path: ['result', 'code'] },
  ...inBoth('result', 'result', 'name'),
  ...plain('json', 'open', 'implementedBy', 'channels', 'papers', 'figures', 'consultations', 'steps', 'cases'),
  ...plain('json', 'requirements', 'legalBases', 'decision', 'notes', 'faq'),
]

/** What is nothing where its cell is empty, rather than absent. */
const nullable = new Set(['code'])
const needed = ['slug', 'sector', 'level', 'name_vi', 'name_en', 'validFrom', 'channels']

const valueAt = (value: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((one, step) => (one as Record<string, unknown> | undefined | null)?.[step], value)

function cellOf(record: ProcedureContent, { kind, path }: Column): string {
  const value = valueAt(record, path)
  if (value === undefined || value === null) return ''
  if (kind === 'words') return (value as string[]).join(';')
  return kind === 'json' ? JSON.stringify(value) : String(value)
}

/** RFC 4180: whatever holds a quote, a comma or a line break stands in quotes. */
const quoted = (cell: string): string => (/[",;\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/** With the mark by which spreadsheets know UTF-8. */
export const toCsv = (records: readonly ProcedureContent[]): string => {
  const lines = records.map((record) => columns.map((column) => quoted(cellOf(record, column))).join(','))
  return `\uFEFF${[columns.map(({ name }) => name).join(','), ...lines].join('\r\n')}\r\n`
}

/** What cannot even be read of a row: `field` is the column. */
export type CellFault = { field: string; problem: { vi: string; en: string } }
export type RawRow = { row: number; value: Record<string, unknown>; faults: CellFault[] }

function put(target: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [first = '', ...rest] = path
  if (rest.length === 0) {
    target[first] = value
    return
  }
  target[first] ??= {}
  put(target[first] as Record<string, unknown>, rest, value)
}

const wordsIn = (cell: string) => cell.split(';').map((one) => one.trim())

const valueIn: Record<Kind, (cell: string) => unknown> = {
  text: (cell) => cell,
  words: (cell) => wordsIn(cell).filter(Boolean),
  json: (cell) => JSON.parse(cell),
}

function readCell(row: RawRow, { name, kind, path }: Column, cell: string): void {
  if (cell.trim() === '') {
    if (nullable.has(name)) put(row.value, path, null)
    return
  }
  try {
    put(row.value, path, valueIn[kind](cell))
  } catch {
    row.faults.push({ field: name, problem: { vi: 'Ô này phải là JSON', en: 'This cell has to be JSON' } })
  }
}

/** Lists may be left out in a table where they are empty. */
const absent = { keywords: [], audience: [], papers: [], steps: [], legalBases: [], notes: [], faq: [], code: null }

const problems = {
  columns: { vi: 'Số ô không khớp với dòng tiêu đề', en: 'The number of cells differs from the heading' },
  quotes: { vi: 'Dấu ngoặc kép đặt sai', en: 'A quotation mark stands where none may' },
  unknown: { vi: 'Không có cột này', en: 'There is no such column' },
  missing: { vi: 'Thiếu cột này', en: 'This column is missing' },
  twice: { vi: 'Cột này có hai lần', en: 'This column stands twice' },
}

function headingFaults(heading: string[]): CellFault[] {
  const known = new Set(columns.map(({ name }) => name))
  return [
    ...heading.filter((name) => !known.has(name)).map((field) => ({ field, problem: problems.unknown })),
    ...heading.filter((name, at) => heading.indexOf(name) < at).map((field) => ({ field, problem: problems.twice })),
    ...needed.filter((name) => !heading.includes(name)).map((field) => ({ field, problem: problems.missing })),
  ]
}

/** Spreadsheets in Vietnamese separate by semicolons. */
const separatorOf = (text: string): string => {
  const heading = text.slice(0, text.indexOf('\n'))
  return [',', ';', '\t'].find((one) => heading.includes(`slug${one}`) || heading.includes(`${one}slug`)) ?? ','
}

type Parsed = { record: string[]; info: { lines: number } }
type Line = { lines: number; cells: string[] | null }

/** The lines of a table, each with its number as a spreadsheet shows it: the heading is 1. A line without cells could not be read. */
function linesOf(text: string): (Line & { row: number })[] {
  const skipped: Line[] = []
  const read = parse(text, {
    bom: true,
    info: true,
    delimiter: separatorOf(text),
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    on_skip: (error) => {
      skipped.push({ lines: Number((error as { lines?: number } | undefined)?.lines ?? 0), cells: null })
      return undefined
    },
  }) as unknown as Parsed[]
  return [...read.map(({ record, info }) => ({ lines: info.lines, cells: record })), ...skipped]
    .sort((one, other) => one.lines - other.lines)
    .map((line, at) => ({ ...line, row: at + 1 }))
}

/** Each row of a table as a record to be, with what could not be read of it. */
export function fromCsv(text: string): RawRow[] {
  const [first, ...rest] = linesOf(text)
  const heading = (first?.cells ?? []).map((name) => name.trim())
  const faults = headingFaults(heading)
  if (faults.length > 0) return [{ row: 1, value: {}, faults }]
  const found = heading.map((name) => columns.find((column) => column.name === name) as Column)
  return rest.map(({ row, cells }) => {
    const one: RawRow = { row, value: structuredClone(absent) as Record<string, unknown>, faults: [] }
    if (cells === null) return { ...one, faults: [{ field: '', problem: problems.quotes }] }
    if (cells.length !== heading.length) return { ...one, faults: [{ field: '', problem: problems.columns }] }
    for (const [at, column] of found.entries()) readCell(one, column, cells[at] ?? '')
    return one
  })
}
