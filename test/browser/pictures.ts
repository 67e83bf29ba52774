/**
 * Pictures of every screen, on a phone and on a desktop, in both languages, for people to look at:
 * `node test/browser/pictures.ts [directory] [walk]…`, `build/pictures` and every walk of walk.ts unless given.
 * Starts a portal of its own unless RUNNING_PORTAL describes one that runs.
 */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { startPortal } from '../start-portal.ts'
import { desktop, launch } from './browser.ts'
import { inEachLanguage } from './language.ts'

const [directory = 'build/pictures', ...wanted] = process.argv.slice(2)
const widths = [360, 1366]
let taken = 0

/** Runs in the page: fonts are there and what fades in has done so. Spinners never end and are not waited for. */
const settle = async () => {
  await document.fonts.ready
  const ending = document.getAnimations().filter((one) => one.effect?.getComputedTiming().endTime !== Infinity)
  // One that was called off ends too.
  await Promise.allSettled(ending.map((one) => one.finished))
}

/** Four pictures of one screen, which afterwards stands as before. */
async function shoot(page: Page, name: string): Promise<void> {
  await page.waitForFunction(() => document.querySelector('.loading') === null)
  await inEachLanguage(page, async (language) => {
    for (const width of widths) {
      await page.setViewportSize({ width, height: width < 600 ? 740 : 900 })
      await page.evaluate(settle)
      await page.screenshot({ path: join(directory, `${name}.${language}.${width}.png`), fullPage: true })
      taken++
    }
  })
}

const running = process.env.RUNNING_PORTAL ? undefined : await startPortal(process.cwd())
if (running) process.env.RUNNING_PORTAL = JSON.stringify(running.ready)
await mkdir(directory, { recursive: true })
const browser = await launch()
try {
  const { walks } = await import('./walk.ts')
  const chosen = Object.entries(walks).filter(([name]) => wanted.length === 0 || wanted.includes(name))
  for (const [name, walk] of chosen) {
    const pages: Page[] = []
    const open = async (baseURL: string) => {
      const page = await (await browser.newContext({ ...desktop, baseURL })).newPage()
      pages.push(page)
      return page
    }
    // What one walk stumbles over keeps nobody from the pictures of the others; where it stumbled is a picture too.
    await walk(open, shoot).catch(async (error) => {
      process.exitCode = 1
      process.stderr.write(`${name}: ${error.stack}\n`)
      for (const [at, page] of pages.entries())
        await page.screenshot({ path: join(directory, `stumbled-${name}-${at}.png`), fullPage: true })
    })
    await Promise.all(pages.map((page) => page.context().close()))
  }
  process.stdout.write(`${taken} pictures in ${directory}\n`)
} finally {
  await browser.close()
  await running?.stop()
}
