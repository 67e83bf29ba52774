import { queryOptions } from '@tanstack/react-query'
import { api } from './client.ts'
import { withinADay } from './today.ts'
import type { Procedure } from './types.ts'

export const procedureQuery = (slug: string) =>
  queryOptions({
    queryKey: ['procedure', slug],
    queryFn: () => api.get<Procedure>(`/procedures/${encodeURIComponent(slug)}`),
    staleTime: withinADay(600_000),
  })
