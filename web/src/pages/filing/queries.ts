import { queryOptions } from '@tanstack/react-query'
import { api } from '../../api/client.ts'
import type { Agency, Draft, PaymentService, Procedure, Quote } from '../../api/types.ts'
import type { Service } from './form.ts'

/** Address of one service's API; the sector in it comes from the procedure, never from the citizen's URL. */
export const serviceAddress = (service: { sector: string; slug: string }) =>
  `/services/${encodeURIComponent(service.sector)}/${encodeURIComponent(service.slug)}`

export const draftAddress = (service: { sector: string; slug: string }, draftId: string) =>
  `${serviceAddress(service)}/drafts/${encodeURIComponent(draftId)}`

/** The service as it describes itself now: whether it is filed or only paid, names and form. */
export const serviceQuery = (slug: string) =>
  queryOptions({
    queryKey: ['service', slug],
    queryFn: async () => {
      const procedure = await api.get<Procedure>(`/procedures/${encodeURIComponent(slug)}`)
      return api.get<Service | PaymentService>(serviceAddress(procedure))
    },
    staleTime: 10 * 60_000,
  })

/** The service with the form in the version that a draft or a dossier pins. */
export const pinnedFormQuery = (service: { sector: string; slug: string }, version: number) =>
  queryOptions({
    queryKey: ['service', service.slug, 'form', version],
    queryFn: () => api.get<Service>(`${serviceAddress(service)}?form=${version}`),
    staleTime: Number.POSITIVE_INFINITY,
  })

export const draftsQuery = (service: Service) =>
  queryOptions({
    queryKey: ['drafts', service.slug],
    queryFn: async () => (await api.get<{ items: Draft[] }>(`${serviceAddress(service)}/drafts`)).items,
    gcTime: 0,
  })

/** Read once per visit: from then on the saver holds the truth, and a refetch must not overtake it. */
export const draftQuery = (service: Service, draftId: string) =>
  queryOptions({
    queryKey: ['draft', service.slug, draftId],
    queryFn: () => api.get<Draft>(draftAddress(service, draftId)),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })

export const quoteQuery = (service: Service, draftId: string, revision: number) =>
  queryOptions({
    queryKey: ['quote', service.slug, draftId, revision],
    queryFn: () => api.get<Quote>(`${draftAddress(service, draftId)}/quote`),
    gcTime: 0,
  })

export const agenciesQuery = queryOptions({
  queryKey: ['agencies'],
  queryFn: async () => (await api.get<{ items: Agency[] }>('/agencies')).items,
  staleTime: 60 * 60_000,
})
