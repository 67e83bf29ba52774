import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api } from '../../api/client.ts'
import type { Procedure } from '../../api/types.ts'
import type { Change, ChangeRow, KeptPage, StepsPage, Version } from './types.ts'

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

export const changeAddress = (slug: string) => `/catalogue/changes/${encodeURIComponent(slug)}`

export const changeQuery = (slug: string) =>
  queryOptions({
    queryKey: ['catalogue', 'change', slug],
    queryFn: () => api.get<Change>(changeAddress(slug)),
    staleTime: 0,
  })

/** The published versions of a procedure, latest first, and what the latest says. */
export const publishedQuery = (slug: string) =>
  queryOptions({
    queryKey: ['catalogue', 'published', slug],
    queryFn: async () => {
      const address = `/procedures/${encodeURIComponent(slug)}/versions`
      const { items } = await api.get<{ items: Version[] }>(address)
      const versions = items.toSorted((a, b) => b.version - a.version)
      const latest = await api.get<Procedure>(`${address}/${versions[0]?.version}`)
      return { versions, latest }
    },
  })

/** What was done to its record, newest first. */
export const stepsQuery = (slug: string) =>
  infiniteQueryOptions({
    queryKey: ['catalogue', 'steps', slug],
    queryFn: ({ pageParam }) =>
      api.get<StepsPage>(
        `/catalogue/procedures/${encodeURIComponent(slug)}/steps${pageParam && `?cursor=${encodeURIComponent(pageParam)}`}`,
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
  })
