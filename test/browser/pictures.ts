/**
 * Pictures of every screen, on a phone and on a desktop, in both languages, for people to look at:
 * `node test/browser/pictures.ts [directory]`, `build/pictures` unless given.
 * Starts a portal of its own unless RUNNING_PORTAL describes one that runs.
 */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { startPortal } from '../start-portal.ts'
import { desktop, launch } from './browser.ts'
import { inEachLanguage } from './language.ts'

const directory = process.argv[2] ?? 'build/pictures'
const widths = [360, 1366]
let taken = 0

/** Runs in the page: fonts are there and what fades in has done so. Spinners never end and are not waited for. */
const settle = async () => {
  await document.fonts.ready
  const ending = document.getAnimations().filter((one) => one.effect?.getComputedTiming().endTime !== Infinity)
  await Promise.all(ending.map((one) => one.finished))
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
  const { walk } = await import('./walk.ts')
  await walk(async (baseURL) => (await browser.newContext({ ...desktop, baseURL })).newPage(), shoot)
  process.stdout.write(`${taken} pictures in ${directory}\n`)
} finally {
  await browser.close()
  await running?.stop()
}
