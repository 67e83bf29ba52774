import * as z from 'zod'
import { vietnamDay } from '../../../shared/clock.ts'
import type { Person } from '../../../shared/person.ts'
import { actor, portalItself, step } from '../step.ts'
import { type FaqContent, type FaqEntry, faqEntry } from './entry.ts'

/**
 * A version of an entry with who wrote it. Versions never change: the latest is what is shown, unless it says that the
 * entry is withdrawn.
 */
export const keptEntry = z.object({
  ...faqEntry.shape,
  act: z.enum(['seeded', 'written', 'withdrawn']).default('seeded'),
  /** Null in what was seeded before this was kept. */
  writtenAt: z.string().nullable().default(null),
  by: step.shape.by.default(portalItself),
  /** Why it was withdrawn. */
  reason: z.string().optional(),
  /** Fingerprint of the request that the entry began with; none for those of a deployment. */
  created: z.string().optional(),
})
export type KeptEntry = z.infer<typeof keptEntry>

export const isShown = ({ act }: KeptEntry): boolean => act !== 'withdrawn'

const shape = z.object(faqEntry.shape)

/** An entry as readers get it. */
export const entryOf = (kept: KeptEntry): FaqEntry => shape.parse(kept)

type Writing = { content: FaqContent; person: Person; now: Date }

/** What arises nowhere in particular says so by silence: an empty place would stand beside every form. */
const placed = ({ at, ...rest }: FaqContent): FaqContent =>
  at && at.questions.length + at.steps.length > 0 ? { ...rest, at } : rest

const written = ({ content, person, now }: Writing) => ({
  ...placed(content),
  ...{ act: 'written' as const, writtenAt: now.toISOString(), by: actor(person), publishedOn: vietnamDay(now) },
})

export const firstVersion = (id: string, fingerprint: string, writing: Writing): KeptEntry => ({
  ...{ id, version: 1, created: fingerprint },
  ...written(writing),
})

const carriedOn = ({ id, version, created }: KeptEntry) => ({ id, version: version + 1, ...(created && { created }) })

/** The version after `before`; one that was withdrawn is shown again. */
export const nextVersion = (before: KeptEntry, writing: Writing): KeptEntry => ({
  ...carriedOn(before),
  ...written(writing),
})

export const withdrawn = (before: KeptEntry, reason: string, { person, now }: Pick<Writing, 'person' | 'now'>) => ({
  ...entryOf(before),
  ...carriedOn(before),
  ...{ act: 'withdrawn' as const, writtenAt: now.toISOString(), by: actor(person), reason },
})

export const seeded = (entry: FaqEntry, now: Date): KeptEntry => ({
  ...entry,
  ...{ act: 'seeded', writtenAt: now.toISOString(), by: portalItself },
})

/**
 * Whether a deployment's version takes its place: as long as no administrator has written in the entry. From then on it
 * is theirs, and what deployments bring of it stays in the file.
 */
export const takesPlace = (fromFile: FaqEntry, current: KeptEntry | undefined): boolean =>
  !current || (current.act === 'seeded' && current.version < fromFile.version)
