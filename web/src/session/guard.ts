import { notFound, redirect } from '@tanstack/react-router'
import { queryClient } from '../query-client.ts'
import type { PageRoute } from '../routes.ts'
import { hasRole, meQuery } from './session.ts'

/** Runs before a page is shown: leads strangers to sign in and hides what is not theirs. The API decides anyway. */
export async function guard(access: PageRoute['access'], href: string): Promise<void> {
  if (access === undefined || access === 'open') return
  // "Nobody" may be old news: the person may have signed in in another tab.
  const known = queryClient.getQueryData(meQuery.queryKey)
  const me = known ?? (await queryClient.fetchQuery({ ...meQuery, staleTime: 0 }))
  if (!me) throw redirect({ href: `/sign-in?next=${encodeURIComponent(href)}` })
  if (access !== 'citizen' && !hasRole(me, access)) throw notFound()
}
