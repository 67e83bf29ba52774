import type { Language } from '../../../shared/text.ts'

/** Where a page lies below the portal's address. Vietnamese comes first. */
export const pagePath = (slug: string, language: Language): string =>
  language === 'vi' ? `procedures/${slug}.html` : `procedures/en/${slug}.html`
