/**
 * Weighs the functions against bare handlers, and counts what a journey costs. One table of ratios and counts; ends
 * with 1 when a gate fails. `--accept` takes the counts of this run as the reviewed ones.
 */
import { parseArgs } from 'node:util'
import { project } from '../infra/building/places.ts'
import { bytesOf, makeBundles, type Variant } from './bundles.ts'
import { accept, countJourney, reviewed } from './counts.ts'
import { countLines, fails, initLines, type Line, sizeLines, warmLines } from './gates.ts'
import { measureInit } from './init.ts'
import { measureWarm } from './warm.ts'

const { values: given } = parseArgs({ options: { accept: { type: 'boolean', default: false } } })

function verdict(line: Line): string {
  const { value, limit, aim } = line
  if (limit === undefined) return ''
  if (fails(line)) return `FAILS ≤ ${limit}`
  if (aim === undefined) return `holds ≤ ${limit}`
  return `holds ≤ ${limit}, aim ≤ ${aim} ${value <= aim ? 'reached' : 'missed'}`
}

const row = (line: Line) =>
  [line.what.padEnd(40), String(line.value).padStart(8), ` ${verdict(line)}`, line.note ? ` (${line.note})` : '']
    .join(' ')
    .trimEnd()

const bundles = await makeBundles()
const bytes = Object.fromEntries(Object.entries(bundles).map(([name, path]) => [name, bytesOf(path)])) as Record<
  Variant,
  number
>
const init = measureInit(bundles)
const warm = await measureWarm(bundles)
const counts = await countJourney(project)
if (given.accept) accept(counts)

const lines = [...initLines(init), ...sizeLines(bytes), ...warmLines(warm), ...countLines(counts, reviewed())]
const failed = lines.filter(fails)
console.log(
  `\n${lines.map(row).join('\n')}\n\n${failed.length} of ${lines.filter((line) => line.limit !== undefined).length} gates fail`,
)
// Connections of the weighed handlers would hold the process.
process.exit(failed.length > 0 ? 1 : 0)
