import * as z from 'zod'

export type Language = 'vi' | 'en'

/** A text in both languages of the portal. */
export const text = z.object({ vi: z.string(), en: z.string() })
export type Text = z.infer<typeof text>

/** Where a fact comes from: data that is unverified says so to whoever reads or edits it. */
export const mark = z.object({ status: z.enum(['sourced', 'unverified']), source: z.string().optional() })
export type Mark = z.infer<typeof mark>

/** The same where people read it: its source is told in their language. */
export const shownMark = mark.extend({ source: text.optional() })
export type ShownMark = z.infer<typeof shownMark>
