import * as z from 'zod'
import { shownMark, text } from '../../../shared/text.ts'

export const topics = [
  'account',
  'dossier',
  'documents',
  'conditions',
  'deadline',
  'time',
  'fee',
  'payment',
  'lookup',
  'result',
  'linked',
  'places',
  'feedback',
] as const

const steps = ['papers', 'check', 'payment'] as const

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)

const content = {
  topic: z.enum(topics),
  audience: z.array(z.enum(['citizen', 'business'])).min(1),
  /** Slugs of the procedures that it is about; none: it is about the portal. */
  services: z.array(slug),
  /** Where in the form of those the question arises: names of questions, and steps. */
  at: z
    .strictObject({ questions: z.array(z.string()).default([]), steps: z.array(z.enum(steps)).default([]) })
    .optional(),
  question: text,
  answer: text,
  mark: shownMark,
}

/** A question that people ask often, with its answer, as a deployment brings it. A new version of one takes the place of the old. */
export const faqEntry = z.strictObject({ id: slug, version: z.int().min(1), ...content, publishedOn: z.iso.date() })
export type FaqEntry = z.infer<typeof faqEntry>

const texts = (most: number) => z.strictObject({ vi: z.string().max(most), en: z.string().max(most) })
const names = z.array(z.string().max(100)).max(50)

/** What an administrator writes of an entry. */
export const faqContent = z.strictObject({
  ...content,
  services: names,
  at: z.strictObject({ questions: names, steps: z.array(z.enum(steps)).max(steps.length) }).optional(),
  question: texts(300),
  answer: texts(4000),
  mark: z.strictObject({ status: shownMark.shape.status, source: texts(500).optional() }),
})
export type FaqContent = z.infer<typeof faqContent>
