import type { Language } from '../text.ts'

/** The language a caller asks for; Vietnamese unless English is preferred (RFC 9110 quality values are honoured). */
export function preferredLanguage(acceptLanguage: string | undefined): Language {
  const weighed = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';')
      const quality = parameters.map((p) => p.trim()).find((p) => p.startsWith('q='))
      return { tag: tag.slice(0, 2), quality: quality ? Number(quality.slice(2)) : 1 }
    })
    .filter(({ tag, quality }) => (tag === 'vi' || tag === 'en') && quality > 0)
    .sort((a, b) => b.quality - a.quality)
  return weighed[0]?.tag === 'en' ? 'en' : 'vi'
}
