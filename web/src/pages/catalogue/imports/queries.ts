import { queryOptions } from '@tanstack/react-query'
import { api } from '../../../api/client.ts'
import type { Export, Import, ImportRow, ImportState } from './types.ts'

const list = '/catalogue/imports'
export const importAddress = (id: string) => `${list}/${encodeURIComponent(id)}`

/** What the portal is at by itself. */
export const isUnderway = (state: ImportState | undefined): boolean => state === 'checking' || state === 'publishing'

const nextLook = 2_000

/** The imports of the person's agency, latest first. */
export const importsQuery = queryOptions({
  queryKey: ['catalogue', 'imports'],
  queryFn: async () => (await api.get<{ items: ImportRow[] }>(list)).items,
  refetchInterval: ({ state: { data } }) => (data?.some(({ state }) => isUnderway(state)) ? 5_000 : false),
})

/** One import; followed while the portal is at it. */
export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ['catalogue', 'imports', id],
    queryFn: () => api.get<Import>(importAddress(id)),
    refetchInterval: ({ state: { data } }) => (isUnderway(data?.state) ? nextLook : false),
  })

/** A file that was asked for; followed until it is ready. Its address is good for a quarter of an hour. */
export const exportQuery = (id: string) =>
  queryOptions({
    queryKey: ['catalogue', 'exports', id],
    queryFn: () => api.get<Export>(`/catalogue/exports/${encodeURIComponent(id)}`),
    refetchInterval: ({ state: { data } }) => (data?.state === 'ready' ? 10 * 60_000 : nextLook),
  })
