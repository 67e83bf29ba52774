import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api } from '../../api/client.ts'
import type { Page } from '../../api/types.ts'
import type { Consultation, DossierSummary, DossierView, Readings, WithdrawalReason } from './types.ts'

export const dossiersQuery = infiniteQueryOptions({
  queryKey: ['dossiers'],
  queryFn: ({ pageParam }) =>
    api.get<Page<DossierSummary>>(pageParam ? `/dossiers?cursor=${encodeURIComponent(pageParam)}` : '/dossiers'),
  initialPageParam: '',
  getNextPageParam: (page) => page.next ?? undefined,
})

const final = new Set(['REJECTED', 'WITHDRAWN', 'RETURNED'])

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

/** Who looked at the dossier besides its owner, latest first. */
export const readingsQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['dossier', id, 'readings'],
    queryFn: ({ pageParam }) => {
      const cursor = pageParam && `?cursor=${encodeURIComponent(pageParam)}`
      return api.get<Readings>(`/dossiers/${encodeURIComponent(id)}/readings${cursor}`)
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
  })

export const withdrawalReasonsQuery = queryOptions({
  queryKey: ['withdrawal-reasons'],
  queryFn: async () => (await api.get<{ items: WithdrawalReason[] }>('/withdrawal-reasons')).items,
  staleTime: 60 * 60_000,
})

/** The other agencies that were asked, and whether they have answered. */
export const consultationsQuery = (id: string) =>
  queryOptions({
    queryKey: ['dossier', id, 'consultations'],
    queryFn: async () =>
      (await api.get<{ items: Consultation[] }>(`/dossiers/${encodeURIComponent(id)}/consultations`)).items,
    refetchInterval: ({ state: { data } }) => (data?.some(({ state }) => state === 'ASKED') ? 15_000 : false),
  })
