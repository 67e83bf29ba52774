import { fromCsv, type RawRow } from './csv.ts'

const whole = (vi: string, en: string): RawRow[] => [
  { row: 0, value: {}, faults: [{ field: '', problem: { vi, en } }] },
]

/** A file of more would be another program's backup; each import is checked in one piece. */
export const mostRows = 20_000

/** Null where the bytes are no UTF-8. A mark at the beginning is not part of the text. */
function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function fromJson(text: string): RawRow[] {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return whole('Tệp không phải là JSON', 'The file is no JSON')
  }
  const rows = Array.isArray(value) ? value : (value as { procedures?: unknown } | null)?.procedures
  if (!Array.isArray(rows)) return whole('Tệp phải là một danh sách thủ tục', 'The file has to be a list of procedures')
  return rows.map((one, at) => {
    const isRecord = typeof one === 'object' && one !== null && !Array.isArray(one)
    const problem = { vi: 'Mục này phải là một bản ghi', en: 'This has to be a record' }
    return { row: at + 1, value: isRecord ? one : {}, faults: isRecord ? [] : [{ field: '', problem }] }
  })
}

/** The rows of a file that was handed in. A file that cannot be read at all is one row, numbered 0, with the reason. */
export function rowsIn(bytes: Uint8Array, format: 'json' | 'csv'): RawRow[] {
  const text = decoded(bytes)
  if (text === null) return whole('Tệp phải dùng bảng mã UTF-8', 'The file has to be in UTF-8')
  const rows = format === 'csv' ? fromCsv(text) : fromJson(text)
  if (rows.length === 0) return whole('Tệp không có dòng nào', 'There is nothing in the file')
  const tooMany = whole(`Một tệp có nhiều nhất ${mostRows} dòng`, `A file has at most ${mostRows} rows`)
  return rows.length > mostRows ? tooMany : rows
}
