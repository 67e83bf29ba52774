import * as z from 'zod'

/** How surely we know who somebody is: VNeID's level 1 or 2; null for an account of our own, which vouches for itself. */
export const assurance = z.enum(['1', '2']).nullable()

/** The level in VNeID's `acr`, such as `LoA2` [the values are unverified]; null for one that we do not know. */
export function assuranceOf(acr: string | undefined): z.infer<typeof assurance> {
  const [, level] = /^(?:loa)?([12])$/i.exec(acr ?? '') ?? []
  return assurance.parse(level ?? null)
}
