import type { Messages } from '@lingui/core'
import { i18n } from '@lingui/core'
import type { Catalog } from './catalogs.ts'

export const languages = ['vi', 'en'] as const
export type Language = (typeof languages)[number]

const storageKey = 'portal-language'

const files = {
  first: { vi: () => import('../locales/vi.po'), en: () => import('../locales/en.po') },
  after: { vi: () => import('../locales/after/vi.po'), en: () => import('../locales/after/en.po') },
  staff: { vi: () => import('../locales/staff/vi.po'), en: () => import('../locales/staff/en.po') },
} satisfies Record<Catalog, Record<Language, () => Promise<{ messages: Messages }>>>

function remembered(): Language {
  try {
    return localStorage.getItem(storageKey) === 'en' ? 'en' : 'vi'
  } catch {
    return 'vi' // storage is closed to us in some private modes
  }
}

/** The language on screen now. */
export const language = (): Language => (i18n.locale === 'en' ? 'en' : 'vi')

/** What the pages seen so far read: a change of language brings all of it. */
const read = new Set<Catalog>(['first'])
let spoken = remembered()

async function load(language: Language, names: Iterable<Catalog>): Promise<void> {
  const loaded = await Promise.all([...names].map((name) => files[name][language]()))
  for (const { messages } of loaded) i18n.load(language, messages)
}

/** Brings the words of these catalogues, in the language on screen or about to be. */
export async function bringWords(names: readonly Catalog[]): Promise<void> {
  for (const name of names) read.add(name)
  await load(spoken, names)
}

/** Loads the words, tells the document and remembers the choice. */
export async function speak(next: Language = spoken): Promise<void> {
  const before = spoken
  // A page that arrives meanwhile brings its words in this language already.
  spoken = next
  try {
    await load(next, read)
  } catch (error) {
    spoken = before
    throw error
  }
  i18n.activate(next)
  document.documentElement.lang = next
  try {
    localStorage.setItem(storageKey, next)
  } catch {
    // the choice lasts as long as the page
  }
}
