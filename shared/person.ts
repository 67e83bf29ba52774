export const roles = ['citizen', 'officer', 'administrator'] as const
export type Role = (typeof roles)[number]

/** Who is asking, as the access token tells: everybody signed in is a citizen, some are more. */
export type Person = { id: string; roles: Role[]; agencyId: string | null }

/** What we look at; whatever else it may be, the gateway has verified it. */
type Claims = { sub?: unknown; token_use?: unknown; 'cognito:groups'?: unknown }

/** The person behind the claims that the gateway verified; null where they are not those of an access token. */
export function personOf(verifiedClaims: unknown): Person | null {
  const { sub, token_use, 'cognito:groups': list = '' } = (verifiedClaims ?? {}) as Claims
  if (typeof sub !== 'string' || sub === '' || token_use !== 'access' || typeof list !== 'string') return null
  // The gateway hands a list over as `[one two]`.
  const groups = list
    .replace(/^\[|\]$/g, '')
    .split(/[\s,]+/)
    .filter(Boolean)
  const agency = groups.find((group) => group.startsWith('agency.'))
  return {
    id: sub,
    roles: [
      'citizen',
      ...(groups.includes('officers') ? (['officer'] as const) : []),
      ...(groups.includes('administrators') ? (['administrator'] as const) : []),
    ],
    agencyId: agency ? agency.slice('agency.'.length) : null,
  }
}

/** The personal number in what the pool knows of an account: the one VNeID vouches for, or that given when signing up. */
export const personalNumberOf = (attributes: Record<string, string>): string | undefined =>
  attributes['custom:provenNumber'] ?? attributes['custom:personalNumber']
