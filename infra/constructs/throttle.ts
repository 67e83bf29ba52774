import type { RouteDeclaration } from '../../shared/http/routes.ts'

/** Kinds of routes by what a request costs, and who is waiting for it. */
export const throttleKinds = ['reading', 'changing', 'signingIn', 'service', 'partner'] as const
export type ThrottleKind = (typeof throttleKinds)[number]

type Route = Pick<RouteDeclaration, 'path' | 'access'> & { method: string }

/**
 * What kind of route this is. A whole public service is one route at the gateway, so it has a number of its own; what
 * comes to the doors of sign-in before anybody is known costs Cognito's quotas and mail.
 */
export function throttleKind({ method, path, access }: Route): ThrottleKind {
  if (access === 'partner') return 'partner'
  if (method === 'ANY') return 'service'
  if (path.startsWith('/api/v1/identity/') && access === 'open') return 'signingIn'
  return method === 'GET' ? 'reading' : 'changing'
}
