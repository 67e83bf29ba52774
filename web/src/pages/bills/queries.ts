import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { routes } from '../../../../functions/bills/citizens.routes.ts'
import { ApiProblem, api } from '../../api/client.ts'
import type { Page, Reply } from '../../api/types.ts'

export type Bill = Reply<typeof routes.readBill>
export type PaymentReceipt = Reply<typeof routes.readReceipt>

const address = (id: string) => `/bills/${encodeURIComponent(id)}`

/** How long to wait before asking again, in milliseconds; what is over does not change any more. */
const pause = { DUE: false, PAYING: 10_000, PAID: 5_000, CONFIRMED: false, PAID_ELSEWHERE: false, REFUND_DUE: false }

export const billQuery = (id: string) =>
  queryOptions({
    queryKey: ['bill', id],
    queryFn: () => api.get<Bill>(address(id)),
    refetchInterval: ({ state: { data } }) => (data ? (pause[data.state] as number | false) : false),
  })

export const billsQuery = infiniteQueryOptions({
  queryKey: ['bills'],
  queryFn: ({ pageParam }) =>
    api.get<Page<Bill>>(pageParam ? `/bills?cursor=${encodeURIComponent(pageParam)}` : '/bills'),
  initialPageParam: '',
  getNextPageParam: (page) => page.next ?? undefined,
})

/** The signed receipt; null in the moment between the money and its signing. */
export const billReceiptQuery = (id: string) =>
  queryOptions({
    queryKey: ['bill', id, 'receipt'],
    queryFn: () =>
      api.get<PaymentReceipt>(`${address(id)}/receipt`).catch((problem: unknown) => {
        if (problem instanceof ApiProblem && problem.code === 'receipt-missing') return null
        throw problem
      }),
    refetchInterval: ({ state: { data } }) => (data === null ? 2_000 : false),
  })
