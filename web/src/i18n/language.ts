import { i18n } from '@lingui/core'

export const languages = ['vi', 'en'] as const
export type Language = (typeof languages)[number]

const storageKey = 'portal-language'

const catalogs = {
  vi: () => import('../locales/vi.po'),
  en: () => import('../locales/en.po'),
} satisfies Record<Language, () => Promise<unknown>>

function remembered(): Language {
  try {
    return localStorage.getItem(storageKey) === 'en' ? 'en' : 'vi'
  } catch {
    return 'vi' // storage is closed to us in some private modes
  }
}

/** The language on screen now. */
export const language = (): Language => (i18n.locale === 'en' ? 'en' : 'vi')

/** Loads the catalog, tells the document and remembers the choice. */
export async function speak(next: Language = remembered()): Promise<void> {
  const { messages } = await catalogs[next]()
  i18n.loadAndActivate({ locale: next, messages })
  document.documentElement.lang = next
  try {
    localStorage.setItem(storageKey, next)
  } catch {
    // the choice lasts as long as the page
  }
}
