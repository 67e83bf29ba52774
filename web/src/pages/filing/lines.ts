import type { Column } from './form.ts'

/** What one line of a question of kind `lines` tells, by column; a column without an answer is left out. */
export type Line = Readonly<Record<string, string>>

/** The server's limit on one answer, in characters: `longestAnswer`. */
export const longestAnswer = 8000

const isLine = (one: unknown): one is Line =>
  typeof one === 'object' && one !== null && Object.values(one).every((cell) => typeof cell === 'string')

/** The lines of an answer; none where the text is no such list. */
export function linesOf(value: string | undefined): Line[] {
  try {
    const all: unknown = JSON.parse(value || '[]')
    return Array.isArray(all) && all.every(isLine) ? all : []
  } catch {
    return []
  }
}

export const isBlank = (line: Line): boolean => Object.values(line).every((cell) => cell === '')

/** The lines as one answer; lines in which nothing stands are no lines. */
export function linesText(lines: readonly Line[]): string {
  return lines.every(isBlank) ? '' : JSON.stringify(lines)
}

/** What is sent and judged: without blank lines and blank cells, each cell as `tidyCell` makes it. */
export function tidyLines(
  value: string,
  tidyCell: (column: Column, cell: string) => string,
  columns: readonly Column[],
) {
  const tidied = linesOf(value).map((line) =>
    Object.fromEntries(
      columns.flatMap((column) => {
        const cell = tidyCell(column, line[column.name] ?? '')
        return cell === '' ? [] : [[column.name, cell] as const]
      }),
    ),
  )
  return linesText(tidied.filter((line) => !isBlank(line)))
}

/** The name of a cell as faults name it. `at` counts from 0 among the lines in which something stands. */
export const cellName = (question: string, at: number, column: string): string => `${question}/${at}/${column}`

/** The question that a name belongs to: its own, or that of a cell. */
export const questionOf = (name: string): string => name.split('/', 1)[0] ?? name

/** Whether a name is the question's own or that of one of its cells. */
export const isOf = (question: string, name: string): boolean => questionOf(name) === question

/** Line and column of a cell's name; null for the name of a question. */
export function cellOf(name: string): { at: number; column: string } | null {
  const [, at, column] = name.split('/')
  return at === undefined || column === undefined ? null : { at: Number(at), column }
}
