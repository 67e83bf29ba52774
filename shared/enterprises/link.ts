import * as z from 'zod'

/**
 * Days for which the register's word is taken: representatives change a few times in the life of an enterprise, and a
 * month bounds how long somebody who has left can still act, at one question a month. Our own figure, not the law's.
 */
export const linkDays = 30

/** That a person represents an enterprise, on the word of the business register. Times RFC 3339, UTC. */
export const link = z.object({ taxCode: z.string(), name: z.string(), linkedAt: z.string(), validUntil: z.string() })
export type Link = z.infer<typeof link>

export const newLink = (taxCode: string, name: string, now: Date): Link => ({
  taxCode,
  name,
  linkedAt: now.toISOString(),
  validUntil: new Date(now.getTime() + linkDays * 86_400_000).toISOString(),
})

export const isValid = ({ validUntil }: Link, now: Date): boolean => Date.parse(validUntil) > now.getTime()

/**
 * The enterprise to which a tax code belongs, by its first ten digits: a branch is a part of its enterprise and no legal
 * person beside it [from general knowledge: Civil Code 2015, article 84; unverified].
 */
export const enterpriseOf = (taxCode: string): string => taxCode.slice(0, 10)
