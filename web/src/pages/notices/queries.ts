import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api } from '../../api/client.ts'
import type { Notices } from '../../api/types.ts'

export const noticesQuery = infiniteQueryOptions({
  queryKey: ['notices', 'list'],
  queryFn: ({ pageParam }) =>
    api.get<Notices>(pageParam ? `/notices?cursor=${encodeURIComponent(pageParam)}` : '/notices'),
  initialPageParam: '',
  getNextPageParam: (page) => page.next ?? undefined,
  refetchInterval: 60_000,
})

/** How many notices are unread, for the header. */
export const unreadQuery = queryOptions({
  queryKey: ['notices', 'unread'],
  queryFn: async () => (await api.get<Notices>('/notices')).unread,
  refetchInterval: 60_000,
})
