/**
 * Weighs and loads the portal against bare handlers, and counts what a dossier costs. One table of ratios and counts;
 * ends with 1 when a gate fails.
 */
import { parseArgs, styleText } from 'node:util'
import { measureImports } from './catalogue/importing.ts'
import { installFrameworks } from './frameworks/install.ts'
import { loadFront } from './front/serving.ts'
import { behave, type Extent } from './portal/behaviour.ts'
import { accept, reviewed } from './portal/counts.ts'
import { measureSearch } from './search/search.ts'
import { measureSynthesis } from './synth/synth.ts'
import { fails, render } from './table.ts'
import { makeBundles } from './weight/bundles.ts'
import { weigh } from './weight/weight.ts'

const usage = `Measures the portal.   npm run bench [-- --quick] [-- --accept]

  --quick    fewer rounds, no 50,000 dossiers, 7,000 imports or 1,000 services: to try something, not to judge
  --accept   takes the counts of this run as the reviewed ones, into bench/counts.json
`
const options = { help: { type: 'boolean' }, quick: { type: 'boolean' }, accept: { type: 'boolean' } } as const
const { help, quick, accept: accepting } = parseArgs({ options }).values
if (help) {
  process.stdout.write(usage)
  process.exit(0)
}

const whole: Extent = {
  walks: 5,
  queueRounds: 5,
  idleNotices: 50,
  loadedNotices: 12,
  sizes: [1_000, 50_000],
  scaleRounds: 9,
}
const brief: Extent = { walks: 3, queueRounds: 2, idleNotices: 10, loadedNotices: 4, sizes: [1_000], scaleRounds: 3 }
const extent = quick ? brief : whole
const rounds = quick ? { init: 5, warm: 100, front: 2, search: 5 } : { init: 15, warm: 500, front: 11, search: 21 }

const begun = performance.now()
const said = (what: string) =>
  void process.stderr.write(styleText('dim', `  ${Math.round((performance.now() - begun) / 1000)} s  ${what}\n`))

said('bundles')
installFrameworks()
await makeBundles()
said('init, size, warm')
const weighed = await weigh(rounds)
said('throughput, webhook')
const loaded = await loadFront(rounds.front)
said('the portal')
const { sections: behaved, counts, changed } = await behave(extent, accepting ? null : reviewed(), said)
if (accepting) accept(counts)
said('imports')
const imported = quick ? [] : [await measureImports({ few: 1_000, many: 7_000 })]
said('search')
const searched = [await measureSearch(rounds.search)]
said('synthesis')
const synthesis = quick ? [] : [measureSynthesis()]
said('done')

const sections = [...weighed, ...loaded, ...behaved, ...imported, ...searched, ...synthesis]
process.stdout.write(`${render(sections, process.stdout.isTTY)}\n`)
if (changed.length > 0) {
  const advice = 'npm run bench -- --accept takes them as reviewed; say why in the commit.'
  process.stdout.write(`\nCounts that are not as reviewed (- reviewed, + now):\n${changed.join('\n')}\n${advice}\n`)
}
// Connections of the weighed handlers would hold the process.
process.exit(sections.some(({ lines }) => lines.some(fails)) ? 1 : 0)
