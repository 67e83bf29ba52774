import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api } from '../../../api/client.ts'
import type { Kept, KeptPage } from '../types.ts'
import type { Entry, EntryRow, VersionPage } from './types.ts'

const list = '/catalogue/faq'
export const entryAddress = (id: string) => `${list}/${encodeURIComponent(id)}`

/** All entries that the person keeps, withdrawn ones too. */
export const entriesQuery = queryOptions({
  queryKey: ['catalogue', 'faq'],
  queryFn: async () => (await api.get<{ items: EntryRow[] }>(list)).items,
})

export const entryQuery = (id: string) =>
  queryOptions({
    queryKey: ['catalogue', 'faq', id],
    queryFn: () => api.get<Entry>(entryAddress(id)),
  })

export const versionsQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['catalogue', 'faq', id, 'versions'],
    queryFn: ({ pageParam }) =>
      api.get<VersionPage>(`${entryAddress(id)}/versions${pageParam && `?cursor=${encodeURIComponent(pageParam)}`}`),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
  })

async function allKept(cursor = ''): Promise<Kept[]> {
  const { items, next } = await api.get<KeptPage>(
    `/catalogue/procedures${cursor && `?cursor=${encodeURIComponent(cursor)}`}`,
  )
  return next ? [...items, ...(await allKept(next))] : items
}

/** The procedures that the person's agency keeps, all of them: an entry is about any. */
export const ownProceduresQuery = queryOptions({
  queryKey: ['catalogue', 'kept', 'all'],
  queryFn: () => allKept(),
  staleTime: 10 * 60_000,
})
