import axe, { type AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { inEachLanguage } from './language.ts'

const standard = { runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] } }

async function faultsNow(page: Page): Promise<string[]> {
  const excess = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source)
  const { violations } = await page.evaluate(
    (options) => (globalThis as unknown as { axe: { run(o: unknown): Promise<AxeResults> } }).axe.run(options),
    standard,
  )
  const barriers = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${help}\n  ${html}\n  ${failureSummary}`),
  )
  return excess > 0 ? [`${excess} px too wide`, ...barriers] : barriers
}

/**
 * Throws unless the screen fits its width and meets WCAG 2.2 AA as far as axe can tell, in Vietnamese and in English.
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
