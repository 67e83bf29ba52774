import { expect, test } from '@jest/globals'
import { type Import, isOwn, isTest, loadedBy, type Source, sources } from './source.ts'

const product = sources.filter(({ path }) => !isTest(path))
const under = (...folders: string[]) =>
  product.filter(({ path }) => folders.some((folder) => path.startsWith(`${folder}/`)))
const ownImports = (some: Source[]) => some.flatMap(({ imports }) => imports.filter(({ to }) => isOwn(to)))
const arrow = ({ from, to }: Import) => `${from} → ${to}`
const component = (path: string) => path.split('/').slice(0, 2).join('/')

const isRoutes = (path: string) => path.endsWith('.routes.ts')
const isForm = (path: string) => /\/form\.v\d+\.ts$/.test(path)
const isDeclaration = (path: string) =>
  isRoutes(path) || isForm(path) || path.endsWith('/service.ts') || path.startsWith('events/')
const isEntry = ({ path, text }: Source) => path.startsWith('functions/') && /^export const handler\b/m.test(text)

test('shared imports nothing of ours', () =>
  expect(
    ownImports(under('shared'))
      .filter(({ to }) => !to.startsWith('shared/'))
      .map(arrow),
  ).toEqual([]))

test('events import shared', () =>
  expect(
    ownImports(under('events'))
      .filter(({ to }) => !/^(shared|events)\//.test(to))
      .map(arrow),
  ).toEqual([]))

test('a component imports shared, events and itself, never another component', () => {
  const allowed = ({ from, to }: Import) => /^(shared|events)\//.test(to) || component(from) === component(to)
  expect(
    ownImports(under('functions'))
      .filter((one) => !allowed(one))
      .map(arrow),
  ).toEqual([])
})

test('a service imports the engine of its component, never another service', () => {
  const folder = (path: string) => path.split('/')[2]
  const crossing = ownImports(under('functions/services')).filter(
    ({ from, to }) => to.startsWith('functions/services/') && folder(to) !== 'engine' && folder(to) !== folder(from),
  )
  expect(crossing.map(arrow)).toEqual([])
})

/** Data that the cloud's set-up and the running functions must agree on. */
const agreed = ['functions/exchange/agencies.ts', 'functions/identity/password.ts', 'functions/payments/banks.ts']

test('infra reads declarations, not what runs behind them', () => {
  const declared = (to: string) => isDeclaration(to) || agreed.includes(to)
  const allowed = ({ to, typeOnly }: Import) => typeOnly || /^(infra|events|shared)\//.test(to) || declared(to)
  expect(
    ownImports(under('infra'))
      .filter((one) => !allowed(one))
      .map(arrow),
  ).toEqual([])
})

/** One check of a receipt for the command and the browser: two would one day disagree about what is genuine. */
const checking = ['check', 'check-files', 'compact', 'differences', 'seal'].map((name) => `shared/receipt/${name}.ts`)

/** One search for the API and the browser, which must find the same. */
const searching = [
  'catalogue/opening',
  'search/concepts',
  'search/filters',
  'search/fold',
  'search/library',
  'search/life-events',
  'search/query',
  'search/recognise',
  'search/text-index',
  'search/variants',
  'search/words',
].map((name) => `shared/${name}.ts`)

/** Who leads which sector, for those who write records. */
const registering = ['shared/catalogue/sectors.ts']

/** One rule of what a form asks for the page and the server: what is shown is what is demanded. */
const asking = ['shared/catalogue/called-for.ts', 'shared/service/asked.ts']

test('the web app takes only types from the rest, the one check of receipts, the one search, the one rule of asking and the sectors', () => {
  const shared = [...checking, ...searching, ...registering, ...asking]
  const crossing = ownImports(under('web')).filter(
    ({ to, typeOnly }) => !to.startsWith('web/') && !typeOnly && !shared.includes(to),
  )
  expect(shared.flatMap((path) => [...loadedBy(path)]).filter((path) => !shared.includes(path))).toEqual([])
  expect(crossing.map(arrow)).toEqual([])
})

test('a third party knows nothing of the portal', () => {
  const home = 'infra/local/third-parties'
  expect(
    ownImports(under(home))
      .filter(({ to }) => !to.startsWith(`${home}/`))
      .map(arrow),
  ).toEqual([])
})

test.each(product.filter(({ path }) => isDeclaration(path)).map(({ path }) => path))(
  '%s is data: loading it does no I/O',
  (path) => {
    const active = [...loadedBy(path)].filter(
      (loaded) => loaded.startsWith('shared/aws/') || loaded === 'shared/config.ts',
    )
    expect(active).toEqual([])
  },
)

test('only shared/aws talks to an AWS SDK in what is deployed', () => {
  const talking = under('functions', 'shared', 'events', 'web').filter(
    ({ path, imports }) =>
      !path.startsWith('shared/aws/') && imports.some(({ to, typeOnly }) => to.startsWith('@aws-sdk/') && !typeOnly),
  )
  expect(talking.map(({ path }) => path)).toEqual([])
})

test('zod is imported as a namespace: by name, a bundle carries all of it, 100 KB more', () => {
  const byName = sources.filter(({ text }) => /^import \{[^}]*\} from 'zod'/m.test(text))
  expect(byName.map(({ path }) => path)).toEqual([])
})

test('the environment is read in one place', () => {
  const reading = under('functions', 'shared', 'events').filter(({ text }) => text.includes('process.env'))
  expect(reading.map(({ path }) => path).sort()).toEqual(['shared/config.ts', 'shared/log.ts'])
})

test('rules are given the time and new identities', () => {
  const impure = /\bDate\.now\(\)|\bnew Date\(\)|\brandomUUID\(|\bMath\.random\(/
  const taking = under('functions').filter((source) => impure.test(source.text) && !isEntry(source))
  expect(taking.map(({ path }) => path)).toEqual([])
})

test('what is deployed has no local branch', () => {
  const branching = under('functions', 'shared', 'events').filter(({ text }) =>
    /\b(localhost|isLocal|NODE_ENV|laptop)\b/i.test(text),
  )
  expect(branching.map(({ path }) => path)).toEqual([])
})

test('no file has a name that says nothing', () => {
  const empty = /(^|[/.-])(utils?|helpers?|common|manager|processor|base|misc)([/.-]|$)/
  expect(sources.map(({ path }) => path).filter((path) => empty.test(path))).toEqual([])
})

test('a service folder holds its declaration, its procedure and one-line entries', () => {
  const entries = under('functions/services').filter(isEntry)
  const kinds = ({ path }: Source) =>
    path.endsWith('/opening.ts') ? ['openings'] : ['publicService', 'paymentService', 'ownFeesService']
  const wrong = entries.filter(
    (entry) =>
      !kinds(entry).some(
        (kind) => entry.text.match(/^export const handler = .*$/m)?.[0] === `export const handler = ${kind}(service)`,
      ),
  )
  expect(wrong.map(({ path }) => path)).toEqual([])
})

test('what another service’s result opens has an entry for that, and nothing else has', () => {
  const folders = (some: Source[]) => some.map(({ path }) => path.split('/').slice(0, -1).join('/')).sort()
  const declared = under('functions/services').filter(
    ({ path, text }) => path.endsWith('/service.ts') && /^ {2}opensFrom:/m.test(text),
  )
  const entries = under('functions/services').filter(({ path }) => path.endsWith('/opening.ts'))
  expect(folders(declared).length).toBeGreaterThan(0)
  expect(folders(entries)).toEqual(folders(declared))
})

test('nobody but an entry is a Lambda', () => {
  const named = under('functions')
    .filter(isEntry)
    .map(({ path }) => path)
  const imported = ownImports(product).filter(({ to, from }) => named.includes(to) && !from.startsWith('infra/'))
  expect(imported.map(arrow)).toEqual([])
})
