import { afterAll, afterEach, beforeAll, expect } from '@jest/globals'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { portal } from '../portal.ts'
import { desktop, launch, phone } from './browser.ts'
import { type Expected, watch } from './watch.ts'

/** Milliseconds: what comes costs only the time it takes, on a slow machine too. */
const patience = 60_000

/** One browser for the stories of a file; each person gets a fresh profile, and nothing may go wrong unseen. */
export function stories() {
  let browser: Browser
  let opened: { context: BrowserContext; faults: string[] }[] = []

  beforeAll(async () => {
    browser = await launch()
  })
  afterEach(async () => {
    const faults = opened.flatMap((one) => one.faults)
    await Promise.all(opened.map(({ context }) => context.close()))
    opened = []
    expect(faults).toEqual([])
  })
  afterAll(() => browser.close())

  const open = async (options: BrowserContextOptions, expected?: readonly Expected[]): Promise<Page> => {
    const context = await browser.newContext({ ...options, baseURL: portal.url })
    context.setDefaultTimeout(patience)
    const page = await context.newPage()
    opened.push({ context, faults: watch(page, expected) })
    return page
  }
  return {
    /** A citizen's phone, 360 pixels wide. `expected` are refusals that belong to the story. */
    phone: (expected?: readonly Expected[]) => open(phone, expected),
    /** An officer's desktop, 1366 pixels wide. */
    desktop: (expected?: readonly Expected[]) => open(desktop, expected),
  }
}
