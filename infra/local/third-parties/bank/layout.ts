import { type Brand, type Language, page, type View } from '../page.ts'
import { texts } from './texts.ts'

export { html } from '../html.ts'
export { time, type View } from '../page.ts'

const brand = (language: Language): Brand => {
  const { bank: name, sandbox: note, other } = texts[language]
  return { name, note, other, colour: '#0b5c8a' }
}

/** A whole page of the bank. */
export const layout = (view: View, title: string, content: unknown): string =>
  page(view, brand(view.language), title, content)

/** An amount as people of that language write it. */
export const dong = (amount: number, language: Language): string =>
  new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : 'en-US', { style: 'currency', currency: 'VND' }).format(amount)
