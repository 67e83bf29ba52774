import { queryOptions, useMutation, useQuery } from '@tanstack/react-query'
import { ApiProblem, api, maybeSignedIn } from '../api/client.ts'
import type { Me, Role } from '../api/types.ts'
import { forgetAllRecords } from '../pages/catalogue/record/kept-record.ts'
import { forgetAllChanges } from '../pages/filing/kept-changes.ts'
import { meKey, queryClient } from '../query-client.ts'

/** Who is signed in; null when nobody is. */
export const meQuery = queryOptions({
  queryKey: meKey,
  queryFn: async (): Promise<Me | null> => {
    if (!maybeSignedIn()) return null
    try {
      return await api.get<Me>('/identity/me')
    } catch (error) {
      if (error instanceof ApiProblem && error.status === 401) return null
      throw error
    }
  },
  staleTime: 300_000,
})

/** The signed-in person, null when nobody is, undefined while unknown. */
export const useMe = (): Me | null | undefined => useQuery(meQuery).data

export const hasRole = (me: Me | null | undefined, role: Role): boolean => me?.roles.includes(role) ?? false

export const useSignIn = () =>
  useMutation({
    mutationFn: (credentials: { email: string; password: string }) => api.post<Me>('/identity/sessions', credentials),
    onSuccess: (me) => {
      // What another person saw on this device must not remain.
      queryClient.clear()
      queryClient.setQueryData(meKey, me)
    },
  })

export const useSignOut = () =>
  useMutation({
    mutationFn: () => api.delete<{ next: string }>('/identity/sessions'),
    onSuccess: () => {
      forgetAllChanges()
      forgetAllRecords()
      queryClient.clear()
      queryClient.setQueryData(meKey, null)
    },
  })

/** Where to go after signing in: a page of ours and nothing else. */
export function safeNext(next: string | null): string | null {
  if (!next?.startsWith('/') || next.startsWith('//') || next.includes('\\')) return null
  return next
}

/** Where a person starts when no page was asked for. */
export const homeOf = (me: Me): string =>
  hasRole(me, 'officer') ? '/desk' : hasRole(me, 'administrator') ? '/catalogue' : '/'
