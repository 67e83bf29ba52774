import { notFound, redirect } from '@tanstack/react-router'
import { queryClient } from '../query-client.ts'
import type { PageRoute } from '../routes.ts'
import { hasRole, meQuery } from './session.ts'

/** Runs before a page is shown: leads strangers to sign in and hides what is not theirs. The API decides anyway. */
export async function guard(access: PageRoute['access'], href: string): Promise<void> {
  if (access === undefined || access === 'open') return
  const me = await queryClient.ensureQueryData(meQuery)
  if (!me) throw redirect({ href: `/sign-in?next=${encodeURIComponent(href)}` })
  if (access === 'officer' && !hasRole(me, 'officer')) throw notFound()
}
