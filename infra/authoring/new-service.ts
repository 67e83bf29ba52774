import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { vietnamDay } from '../../shared/clock.ts'
import { functions } from '../building/places.ts'
import { serviceFiles } from './service-files.ts'

const usage = `Writes the folder of a new public service that works at once, to be changed into the one that is meant.

  npm run new-service -- library-card culture
  npm run new-service -- library-card culture "Cấp thẻ thư viện" "Library card"

  its slug: the folder, part of its addresses for ever; its sector: a gateway and a stack, shared or new; its names.
`

const nextSteps = (slug: string) => `functions/services/${slug} is a public service. \`npm start\` shows it. Next:

  1. procedure.json   what the law and the agencies decide: names, time, fees, papers; what is not known stays unverified
  2. form.v1.ts       the questions; the usual ones are in shared/service/questions.v1.ts, what they accept in accepted.ts
  3. service.ts       who receives it, what it costs, what several answers together may not be
  4. journey.test.ts  npm run jest -- --selectProjects portal -- ${slug}
  5. npm run freeze   when it is released: from then on a changed question is a form.v2.ts

  docs/guides/adding-a-service.md has a whole one.
`

const words = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/

/** What stands in the way of such a folder; null where nothing does. */
function obstacle(slug: string, sector: string): string | null {
  if (!words.test(slug)) return `“${slug}” is no slug: small letters, digits and single hyphens, such as library-card`
  if (!words.test(sector)) return `“${sector}” is no sector: small letters, digits and single hyphens, such as culture`
  return existsSync(`${functions}/services/${slug}`) ? `functions/services/${slug} is there already` : null
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { help: { type: 'boolean' } } })
const [slug, sector, vi, en, ...more] = positionals
if (values.help || !slug || !sector || more.length > 0) {
  process.stdout.write(usage)
  process.exit(values.help ? 0 : 1)
}
const inTheWay = obstacle(slug, sector)
if (inTheWay) {
  process.stderr.write(`${inTheWay}\n`)
  process.exit(1)
}
const english = en ?? slug.charAt(0).toUpperCase() + slug.slice(1).replaceAll('-', ' ')
const name = { vi: vi ?? `Thủ tục mới: ${english}`, en: english }
mkdirSync(`${functions}/services/${slug}`)
for (const [file, content] of Object.entries(serviceFiles({ slug, sector, name, validFrom: vietnamDay(new Date()) })))
  writeFileSync(`${functions}/services/${slug}/${file}`, content)
process.stdout.write(nextSteps(slug))
