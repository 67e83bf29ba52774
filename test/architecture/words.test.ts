import { execFileSync } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from '@jest/globals'
import { type Catalog, catalogs } from '../../web/src/i18n/catalogs.ts'
import type { PageRoute } from '../../web/src/routes.ts'
import { loadedBy, sources } from './source.ts'

const worded = new Set(sources.filter(({ text }) => /from '@lingui\/[a-z]+\/macro'/.test(text)).map(({ path }) => path))
const names = Object.keys(catalogs) as Catalog[]

/** The catalogue that the words of a file are extracted into. */
function catalogOf(path: string): Catalog {
  const area = path.match(/^web\/src\/pages\/([^/]+)\//)?.[1]
  const listed: Record<Catalog, readonly string[]> = catalogs
  return names.find((name) => area !== undefined && listed[name].includes(area)) ?? 'first'
}

const readBy = (files: Iterable<string>): Catalog[] => {
  const read = new Set([...files].filter((path) => worded.has(path)).map(catalogOf))
  return names.filter((name) => read.has(name))
}

const areas = globSync('web/src/pages/**/routes.tsx')
const declared = await Promise.all(
  areas.map(async (path) => {
    const module: Record<string, readonly PageRoute[]> = await import(`../../${path}`)
    return Object.values(module)
      .flat()
      .map((page) => {
        const file = String(page.load).match(/import\(['"](.+?)['"]\)/)?.[1] ?? ''
        return { ...page, file: join(dirname(path), file) }
      })
  }),
)
const pages = declared.flat()

test.each(pages)('$path brings the words that it reads, and no others', ({ file, words = [] }) => {
  expect(worded).toContain(file)
  const beyond = readBy(loadedBy(file)).filter((name) => name !== 'first')
  expect([...words].sort()).toEqual(beyond.sort())
})

test('what every page loads has its words in the first catalogue', () => {
  // What the routes load is a page's own affair.
  const everywhere = loadedBy('web/src/main.tsx', new Set(areas))
  expect(everywhere.size).toBeGreaterThan(20)
  expect(readBy([...everywhere].filter((path) => !areas.includes(path)))).toEqual(['first'])
})

/** What a catalogue says for each text, told apart by its context; its head is no text. */
const said = (path: string) =>
  readFileSync(path, 'utf8')
    .split('\n\n')
    .slice(1)
    .map(
      (block) =>
        block
          .replace(/^#.*\n/gm, '')
          .trim()
          .split('\nmsgstr ') as [string, string],
    )

test('a text that stands in several catalogues is translated alike: the one loaded last is read', () => {
  const all = new Map<string, Set<string>>()
  for (const [text, words] of globSync('web/src/locales/**/en.po').flatMap(said))
    all.set(text, (all.get(text) ?? new Set()).add(words))
  expect(all.size).toBeGreaterThan(500)
  expect([...all].filter(([, translations]) => translations.size > 1)).toEqual([])
})

test('every text in the code stands in its catalogue, as the extraction would write it', () => {
  const check = ['node_modules/@lingui/cli/dist/lingui-check.js', 'sync', '--config', 'web/lingui.config.ts']
  const told = execFileSync(process.execPath, [...check, '--workers', '1', '--verbose'], { encoding: 'utf8' })
  expect(told).toContain('PASS sync')
})
