import { queryOptions } from '@tanstack/react-query'
import { api } from '../../api/client.ts'
import type { Bank } from '../../api/types.ts'
import type { Obligation } from './types.ts'

const everyMoment = 3_000

/** One obligation; while money may be on its way it is asked for again and again. */
export const obligationQuery = (id: string, waiting = false) =>
  queryOptions({
    queryKey: ['obligation', id],
    queryFn: () => api.get<Obligation>(`/payments/obligations/${encodeURIComponent(id)}`),
    refetchInterval: (query) => {
      const obligation = query.state.data
      if (obligation?.state === 'SETTLED') return false
      return waiting || obligation?.attempt?.state === 'OPEN' ? everyMoment : false
    },
  })

export const banksQuery = queryOptions({
  queryKey: ['banks'],
  queryFn: async () => (await api.get<{ items: Bank[] }>('/payments/banks')).items,
  staleTime: 60 * 60_000,
})
