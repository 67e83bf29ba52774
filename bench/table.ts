import { styleText } from 'node:util'

/** One line of the table: a ratio or a count. Without a gate it is told and not judged. */
export type Line = {
  what: string
  value: number
  /** Other numbers that belong to it, not judged. */
  more?: string
  atMost?: number
  atLeast?: number
  aim?: number
  note?: string
}
export type Section = { title: string; lines: Line[] }

const width = 100
const columns = { what: 44, value: 9, gate: 8, verdict: 7 }

export const isGate = ({ atMost, atLeast }: Line): boolean => atMost !== undefined || atLeast !== undefined

export const fails = ({ value, atMost = Number.POSITIVE_INFINITY, atLeast = Number.NEGATIVE_INFINITY }: Line) =>
  !(value <= atMost && value >= atLeast)

/** Three places, or none for what is counted. */
const shown = (value: number) => (Number.isInteger(value) ? String(value) : value.toFixed(value >= 100 ? 1 : 3))

const gateOf = ({ atMost, atLeast }: Line) =>
  atMost !== undefined ? `≤ ${atMost}` : atLeast !== undefined ? `≥ ${atLeast}` : ''

function verdict(line: Line): string {
  if (!isGate(line)) return ''
  return fails(line) ? 'FAILS' : 'holds'
}

const remarks = ({ value, aim, more, note }: Line) =>
  [more, aim !== undefined && `aim ≤ ${aim} ${value <= aim ? 'reached' : 'missed'}`, note]
    .filter((remark) => typeof remark === 'string' && remark !== '')
    .join(' · ')

/** What does not fit beside the numbers stands below them. */
function row(line: Line, coloured: boolean): string {
  const [word, remark] = [verdict(line).padEnd(columns.verdict), remarks(line)]
  const judged = coloured && fails(line) ? styleText(['red', 'bold'], word, { validateStream: false }) : word
  const name = `  ${line.what}`.padEnd(columns.what)
  const cells = `${name}${shown(line.value).padStart(columns.value)}${gateOf(line).padStart(columns.gate)}  ${judged}`
  const taken = columns.what + columns.value + columns.gate + 2 + columns.verdict
  return (taken + remark.length <= width ? cells + remark : `${cells.trimEnd()}\n    ${remark}`).trimEnd()
}

/** The whole table, for people: a heading for each section, a line for each number, at the end what fails. */
export function render(sections: Section[], coloured: boolean): string {
  const lines = sections.flatMap((section) => section.lines)
  const failing = sections.flatMap(({ title, lines: own }) => own.filter(fails).map((line) => ({ title, line })))
  const heading = (title: string) => `\n${title} ${'─'.repeat(Math.max(3, width - title.length - 1))}`
  const summary = `${failing.length} of ${lines.filter(isGate).length} gates fail`
  return [
    ...sections.flatMap(({ title, lines: own }) => [heading(title), ...own.map((line) => row(line, coloured))]),
    heading(summary),
    ...failing.map(({ title, line }) => `  ${title} · ${line.what}: ${shown(line.value)}, gate ${gateOf(line)}`),
  ].join('\n')
}
