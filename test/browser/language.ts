import type { Page } from 'playwright-core'

export type Language = 'vi' | 'en'

/** What the header's button is called that leads to this language. */
export const names = { vi: 'Tiếng Việt', en: 'English' } as const

export const languageOf = (page: Page) => page.evaluate(() => document.documentElement.lang as Language)

/** Presses the language button of the portal's header, if the page is not in that language already. */
export async function speak(page: Page, language: Language): Promise<void> {
  if ((await languageOf(page)) === language) return
  await page.getByRole('button', { name: names[language], exact: true }).click()
  await page.locator(`html[lang=${language}]`).waitFor()
}

/** Does something in each language that the screen offers, and leaves the screen in the one it was in. */
export async function inEachLanguage(page: Page, act: (language: Language) => Promise<void>): Promise<void> {
  const before = await languageOf(page)
  const other = before === 'vi' ? 'en' : 'vi'
  const isOffered = (await page.getByRole('button', { name: names[other], exact: true }).count()) > 0
  await act(before)
  if (!isOffered) return
  await speak(page, other)
  await act(other)
  await speak(page, before)
}
