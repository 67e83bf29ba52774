import { queryOptions } from '@tanstack/react-query'
import { api } from './client.ts'
import type { Procedure } from './types.ts'

export const procedureQuery = (slug: string) =>
  queryOptions({
    queryKey: ['procedure', slug],
    queryFn: () => api.get<Procedure>(`/procedures/${encodeURIComponent(slug)}`),
    staleTime: 600_000,
  })
