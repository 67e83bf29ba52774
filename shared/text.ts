import * as z from 'zod'

export const languages = ['vi', 'en'] as const
export type Language = (typeof languages)[number]

/** A text in both languages of the portal. */
export const text = z.object({ vi: z.string(), en: z.string() })
export type Text = z.infer<typeof text>

/** The language a caller asks for; Vietnamese unless English is preferred (RFC 9110 quality values are honoured). */
export function preferredLanguage(acceptLanguage: string | undefined): Language {
  const weighed = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';')
      const quality = parameters.map((p) => p.trim()).find((p) => p.startsWith('q='))
      return { tag: tag.slice(0, 2), quality: quality ? Number(quality.slice(2)) : 1 }
    })
    .filter(({ tag, quality }) => languages.some((known) => known === tag) && quality > 0)
    .sort((a, b) => b.quality - a.quality)
  return weighed[0]?.tag === 'en' ? 'en' : 'vi'
}

/** Where a fact comes from: data that is unverified says so to whoever reads or edits it. */
export const mark = z.object({ status: z.enum(['sourced', 'unverified']), source: z.string().optional() })
export type Mark = z.infer<typeof mark>

/** The same where people read it: its source is told in their language. */
export const shownMark = mark.extend({ source: text.optional() })
export type ShownMark = z.infer<typeof shownMark>
