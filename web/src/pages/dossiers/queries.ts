import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api } from '../../api/client.ts'
import type { Page } from '../../api/types.ts'
import type { DossierSummary, DossierView } from './types.ts'

export const dossiersQuery = infiniteQueryOptions({
  queryKey: ['dossiers'],
  queryFn: ({ pageParam }) =>
    api.get<Page<DossierSummary>>(pageParam ? `/dossiers?cursor=${encodeURIComponent(pageParam)}` : '/dossiers'),
  initialPageParam: '',
  getNextPageParam: (page) => page.next ?? undefined,
})

const final = new Set(['REJECTED', 'WITHDRAWN', 'STOPPED', 'RETURNED'])

/** One dossier of the signed-in person; asked for again while something about it may still change. */
export const dossierQuery = (id: string) =>
  queryOptions({
    queryKey: ['dossier', id],
    queryFn: () => api.get<DossierView>(`/dossiers/${encodeURIComponent(id)}`),
    refetchInterval: ({ state: { data } }) => {
      if (!data || final.has(data.state)) return false
      return data.state === 'NEW' ? 5_000 : 15_000
    },
  })
