import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api } from '../../api/client.ts'
import type { ChangeRow, KeptPage } from './types.ts'

/** The procedures that the person's agency keeps. */
export const keptQuery = infiniteQueryOptions({
  queryKey: ['catalogue', 'kept'],
  queryFn: ({ pageParam }) =>
    api.get<KeptPage>(`/catalogue/procedures${pageParam && `?cursor=${encodeURIComponent(pageParam)}`}`),
  initialPageParam: '',
  getNextPageParam: (page) => page.next ?? undefined,
})

/** The changes under way to them. */
export const changesQuery = queryOptions({
  queryKey: ['catalogue', 'changes'],
  queryFn: async () => (await api.get<{ items: ChangeRow[] }>('/catalogue/changes')).items,
})
