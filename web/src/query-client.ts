import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { ApiProblem } from './api/client.ts'

export const meKey = ['me'] as const

/** A 401 that survived a refreshment means that the session is over, whichever request found out. */
const noticeEnd = (error: unknown): void => {
  if (error instanceof ApiProblem && error.status === 401) queryClient.setQueryData(meKey, null)
}

export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noticeEnd }),
  mutationCache: new MutationCache({ onError: noticeEnd }),
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (failures, error) => failures < 2 && error instanceof ApiProblem && error.retryable,
      // Offline must be said on the screen, not waited out in silence.
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
})
