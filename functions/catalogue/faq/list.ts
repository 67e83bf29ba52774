import type { FaqEntry } from './entry.ts'
import type { Counts } from './store.ts'

type Wanted = {
  service?: string | undefined
  topic?: FaqEntry['topic'] | undefined
  audience?: FaqEntry['audience'][number] | undefined
}

/** The most helpful first; what nobody judged yet stands as it was given. */
const helpfulness = ({ helpful, unhelpful }: Counts) => helpful - unhelpful

/** It is about the procedure, or it arises in the form of any. */
const concerns = ({ services, at }: FaqEntry, slug: string) =>
  services.includes(slug) || (services.length === 0 && at !== undefined)

/** The entries that are asked for, with their counts. */
export const askedBy = (entries: FaqEntry[], wanted: Wanted, countsOf: (id: string) => Counts) =>
  entries
    .filter(
      (one) =>
        (!wanted.service || concerns(one, wanted.service)) &&
        (!wanted.topic || one.topic === wanted.topic) &&
        (!wanted.audience || one.audience.includes(wanted.audience)),
    )
    .map(({ version: _, ...one }) => ({ ...one, ...countsOf(one.id) }))
    .sort((a, b) => helpfulness(b) - helpfulness(a))
