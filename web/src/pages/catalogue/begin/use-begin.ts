import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../../api/client.ts'
import type { Text } from '../../../api/types.ts'
import { keyFor, releaseKey } from '../../filing/idempotency-key.ts'
import { useGo } from '../../filing/use-go.ts'
import { changeQuery } from '../queries.ts'
import type { Change } from '../types.ts'

type Beginning = { slug: string; sector?: string; name?: Text }

/** Begins a change and leads into it; asked again after a lost answer, it finds the one that was begun. */
export function useBegin() {
  const client = useQueryClient()
  const go = useGo()
  return useMutation({
    mutationFn: (beginning: Beginning) =>
      api.post<Change>('/catalogue/changes', beginning, {
        idempotencyKey: keyFor(`begin:${JSON.stringify(beginning)}`),
      }),
    onSuccess: async (change, beginning) => {
      releaseKey(`begin:${JSON.stringify(beginning)}`)
      client.setQueryData(changeQuery(change.slug).queryKey, change)
      await client.invalidateQueries({ queryKey: ['catalogue', 'changes'] })
      go(`/catalogue/changes/${change.slug}/edit`)
    },
  })
}
