import { queryOptions } from '@tanstack/react-query'
import type { routes } from '../../../../functions/enterprises/citizens.routes.ts'
import { api } from '../../api/client.ts'
import type { Reply } from '../../api/types.ts'

export type Enterprise = Reply<typeof routes.listEnterprises>['items'][number]

export const enterprisesQuery = queryOptions({
  queryKey: ['enterprises'],
  queryFn: async () => (await api.get<{ items: Enterprise[] }>('/enterprises')).items,
})

export const enterpriseAddress = (taxCode: string) => `/enterprises/${encodeURIComponent(taxCode)}`
