import axe, { type AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { inEachLanguage } from './language.ts'

const standard = { runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] } }

/** CSS pixels: a window of 1280 enlarged four times, as WCAG 1.4.10 asks. */
const narrowest = 320

/** Runs in the page: what does not fit the width. A table may scroll inside its own frame, and so may code. */
function overflows(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement
  const frames = [...document.querySelectorAll('body *')].filter(
    (box) =>
      box.scrollWidth > box.clientWidth &&
      /auto|scroll/.test(getComputedStyle(box).overflowX) &&
      !box.matches('pre, textarea, input, select') &&
      !box.querySelector('table'),
  )
  return [
    ...(scrollWidth > clientWidth ? [`${scrollWidth - clientWidth} px too wide at ${innerWidth} px`] : []),
    ...frames.map((box) => `scrolls sideways at ${innerWidth} px: ${box.outerHTML.slice(0, 120)}`),
  ]
}

async function narrowFaults(page: Page): Promise<string[]> {
  const size = page.viewportSize()
  if (!size) return []
  await page.setViewportSize({ ...size, width: narrowest })
  const faults = await page.evaluate(overflows)
  await page.setViewportSize(size)
  return faults
}

async function faultsNow(page: Page): Promise<string[]> {
  const tooWide = [...(await page.evaluate(overflows)), ...(await narrowFaults(page))]
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source)
  const { violations } = await page.evaluate(
    (options) => (globalThis as unknown as { axe: { run(o: unknown): Promise<AxeResults> } }).axe.run(options),
    standard,
  )
  const barriers = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${help}\n  ${html}\n  ${failureSummary}`),
  )
  return [...tooWide, ...barriers]
}

/**
 * Throws unless the screen fits its width and one of 320 pixels, and meets WCAG 2.2 AA as far as axe can tell, in Vietnamese and in English.
 * Leaves the screen in the language it was in.
 */
export async function inspect(page: Page): Promise<void> {
  const found: string[] = []
  await inEachLanguage(page, async (language) => {
    await page.evaluate(() => document.fonts.ready)
    found.push(...(await faultsNow(page)).map((fault) => `${page.url()} [${language}] ${fault}`))
  })
  if (found.length > 0) throw new Error(found.join('\n'))
}
