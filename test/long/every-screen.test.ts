import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { desktop, launch } from '../browser/browser.ts'
import { walk } from '../browser/walk.ts'
import { eventually } from '../eventually.ts'
import { portal } from '../portal.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

test('no screen does what the content security policy forbids', async () => {
  const breaches: string[] = []
  const seen: string[] = []
  const open = async (baseURL: string): Promise<Page> => {
    const context = await browser.newContext({ ...desktop, baseURL })
    context.setDefaultTimeout(60_000)
    await context.exposeFunction('breached', (breach: string) => void breaches.push(breach))
    await context.addInitScript(() => {
      const told = globalThis as unknown as { breached(breach: string): void }
      document.addEventListener(
        'securitypolicyviolation',
        ({ violatedDirective, blockedURI, sourceFile, lineNumber }) =>
          told.breached(`${location.pathname}: ${violatedDirective} ${blockedURI} (${sourceFile}:${lineNumber})`),
      )
    })
    return context.newPage()
  }
  await walk(open, async (page, name) => {
    seen.push(name)
    // As pictures are taken: the walk goes on with a wide window, whatever it was shown in.
    await page.setViewportSize({ width: 1366, height: 768 })
  })
  expect(seen.length).toBeGreaterThan(50)
  // Other sites on the way (bank, VNeID) have policies of their own.
  expect([...new Set(breaches)]).toEqual([])

  // The listener is there: a page that does break it is heard.
  const page = await open(portal.url)
  await page.goto('/')
  await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<style>p { color: red }</style>'))
  await eventually(
    async () => breaches,
    (all) => all.some((one) => one.includes('style-src')),
    'a breach that was heard',
  )
}, 600_000)
