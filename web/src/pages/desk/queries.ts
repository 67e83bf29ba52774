import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api } from '../../api/client.ts'
import type { DossierState } from '../dossiers/types.ts'
import type { DeskDossier, DeskQueue } from './types.ts'

/** The queue of the officer's agency, nearest deadline first. */
export const queueQuery = (state: DossierState | undefined) =>
  infiniteQueryOptions({
    queryKey: ['desk', 'queue', state ?? 'all'],
    queryFn: ({ pageParam }) => {
      const query = new URLSearchParams()
      if (state) query.set('state', state)
      if (pageParam) query.set('cursor', pageParam)
      const asked = query.toString()
      return api.get<DeskQueue>(`/desk/dossiers${asked ? `?${asked}` : ''}`)
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
    refetchInterval: 30_000,
  })

export const deskAddress = (id: string) => `/desk/dossiers/${encodeURIComponent(id)}`

export const deskDossierQuery = (id: string) =>
  queryOptions({
    queryKey: ['desk', 'dossier', id],
    queryFn: () => api.get<DeskDossier>(deskAddress(id)),
  })
