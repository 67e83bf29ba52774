import { queryOptions } from '@tanstack/react-query'
import { api } from './client.ts'
import type { Procedure, ProcedureSummary } from './types.ts'

export const proceduresQuery = queryOptions({
  queryKey: ['procedures'],
  queryFn: async () => (await api.get<{ items: ProcedureSummary[] }>('/procedures')).items,
  staleTime: 600_000,
})

export const procedureQuery = (slug: string) =>
  queryOptions({
    queryKey: ['procedure', slug],
    queryFn: () => api.get<Procedure>(`/procedures/${encodeURIComponent(slug)}`),
    staleTime: 600_000,
  })
