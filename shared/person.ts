import * as z from 'zod'

export const roles = ['citizen', 'officer', 'administrator'] as const
export type Role = (typeof roles)[number]

/** Who is asking, as the access token tells: everybody signed in is a citizen, some are more. */
export type Person = { id: string; roles: Role[]; agencyId: string | null }

const claims = z.object({
  sub: z.string().min(1),
  token_use: z.literal('access'),
  'cognito:groups': z.string().optional(),
})

/** The person behind the claims that the gateway verified; null where they are not those of an access token. */
export function personOf(verifiedClaims: unknown): Person | null {
  const read = claims.safeParse(verifiedClaims)
  if (!read.success) return null
  // The gateway hands a list over as `[one two]`.
  const groups = (read.data['cognito:groups'] ?? '')
    .replace(/^\[|\]$/g, '')
    .split(/[\s,]+/)
    .filter(Boolean)
  const agency = groups.find((group) => group.startsWith('agency.'))
  return {
    id: read.data.sub,
    roles: [
      'citizen',
      ...(groups.includes('officers') ? (['officer'] as const) : []),
      ...(groups.includes('administrators') ? (['administrator'] as const) : []),
    ],
    agencyId: agency ? agency.slice('agency.'.length) : null,
  }
}
