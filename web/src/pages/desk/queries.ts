import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api } from '../../api/client.ts'
import type { DossierState } from '../dossiers/types.ts'
import type {
  Consultation,
  DeskCounts,
  DeskDossier,
  DeskObligation,
  DeskPaper,
  DeskQueue,
  Letter,
  Reading,
  Reasons,
} from './types.ts'

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

/** How many stand in it, by state: asked apart, as it reads far more than a page does. */
export const countsQuery = queryOptions({
  queryKey: ['desk', 'queue', 'counts'],
  queryFn: () => api.get<DeskCounts>('/desk/counts'),
  refetchInterval: 60_000,
})

export const deskAddress = (id: string) => `/desk/dossiers/${encodeURIComponent(id)}`

export const deskDossierQuery = (id: string) =>
  queryOptions({
    queryKey: ['desk', 'dossier', id],
    queryFn: () => api.get<DeskDossier>(deskAddress(id)),
    // Each asking is a reading on record: only coming back to the page after a while asks again.
    staleTime: 60_000,
  })

/** What belongs to a dossier besides itself; all are read anew after each act. */
const partOf = <T>(id: string, part: string) =>
  queryOptions({
    queryKey: ['desk', 'part', id, part],
    queryFn: async () => (await api.get<{ items: T[] }>(`${deskAddress(id)}/${part}`)).items,
  })

export const papersQuery = (id: string) => partOf<DeskPaper>(id, 'papers')
export const readingsQuery = (id: string) => partOf<Reading>(id, 'readings')
export const lettersQuery = (id: string) => partOf<Letter>(id, 'letters')
export const obligationsQuery = (id: string) => partOf<DeskObligation>(id, 'obligations')
export const consultationsQuery = (id: string, areOpen: boolean) =>
  queryOptions({ ...partOf<Consultation>(id, 'consultations'), refetchInterval: areOpen ? 5_000 : false })

/** The coded reasons of every act. */
export const reasonsQuery = queryOptions({
  queryKey: ['desk', 'reasons'],
  queryFn: () => api.get<Reasons>('/desk/reasons'),
  staleTime: 10 * 60_000,
})
