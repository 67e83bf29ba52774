import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { desktop, launch } from '../browser/browser.ts'
import { inspect } from '../browser/inspect.ts'
import { allRoutes, isAt } from '../browser/routes.ts'
import { walks } from '../browser/walk.ts'
import { eventually } from '../eventually.ts'
import { portal } from '../portal.ts'

let browser: Browser
const breaches: string[] = []
/** Paths that were shown, by all walks. */
const seen = new Set<string>()

beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

/** A page in which each breach of the content security policy is noted. */
async function open(baseURL: string): Promise<Page> {
  const context = await browser.newContext({ ...desktop, baseURL })
  context.setDefaultTimeout(60_000)
  await context.exposeFunction('breached', (breach: string) => void breaches.push(breach))
  await context.addInitScript(() => {
    const told = globalThis as unknown as { breached(breach: string): void }
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile, lineNumber }) =>
      told.breached(`${location.pathname}: ${violatedDirective} ${blockedURI} (${sourceFile}:${lineNumber})`),
    )
  })
  return context.newPage()
}

test.each(Object.entries(walks))(
  'no screen of “%s” overflows, shuts anybody out or breaks the content security policy',
  async (_, walk) => {
    const faults: string[] = []
    breaches.length = 0
    await walk(open, async (page, name) => {
      // As pictures are taken: the walk goes on with a wide window, whatever it was shown in.
      await page.setViewportSize({ width: 1366, height: 768 })
      // Other sites on the way (bank, VNeID) have looks of their own.
      if (!page.url().startsWith(portal.url)) return
      seen.add(new URL(page.url()).pathname)
      await inspect(page).catch(({ message }: Error) => faults.push(`${name}: ${message}`))
    })
    expect(faults).toEqual([])
    // … and policies of their own.
    expect([...new Set(breaches)]).toEqual([])
  },
  900_000,
)

test('every page that the app has was walked to', async () => {
  const routes = await allRoutes()
  const missed = routes.filter((route) => ![...seen].some((path) => isAt(path, route, routes)))
  expect(missed).toEqual([])
})

test('a page that does break the content security policy is heard', async () => {
  const page = await open(portal.url)
  await page.goto('/')
  await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<style>p { color: red }</style>'))
  await eventually(
    async () => breaches,
    (all) => all.some((one) => one.includes('style-src')),
    'a breach that was heard',
  )
})
