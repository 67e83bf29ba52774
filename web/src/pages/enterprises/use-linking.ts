import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../api/client.ts'
import { type Enterprise, enterprisesQuery } from './queries.ts'

/** Asks the register whether the person signed in represents an enterprise; asking again prolongs. */
export function useLinking(onLinked: (enterprise: Enterprise) => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (taxCode: string) => api.post<Enterprise>('/enterprises', { taxCode }),
    onSuccess: onLinked,
    // A link that the register denies now has ended with that.
    onSettled: () => client.invalidateQueries(enterprisesQuery),
  })
}
