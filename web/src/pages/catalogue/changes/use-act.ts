import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ApiProblem, api } from '../../../api/client.ts'
import type { Procedure } from '../../../api/types.ts'
import { useGo } from '../../filing/use-go.ts'
import { changeAddress, changeQuery } from '../queries.ts'
import type { Change } from '../types.ts'

export type Act = 'submission' | 'taking-back' | 'return' | 'approval' | 'discard'

/** Carries an act out over the revision on screen. What ends the change leads to the procedure, or to the list of changes. */
export function useAct({ slug, revision, base }: Change) {
  const client = useQueryClient()
  const go = useGo()
  return useMutation({
    mutationFn: ({ act, reason }: { act: Act; reason?: string }) =>
      act === 'discard'
        ? api.delete(`${changeAddress(slug)}?revision=${revision}`)
        : api.post<unknown>(`${changeAddress(slug)}/${act}`, { revision, ...(reason !== undefined && { reason }) }),
    onSuccess: async (after, { act }) => {
      if (act === 'approval' || act === 'discard') {
        // Not the change itself: it is there no more, and asking for it again would be refused.
        for (const about of [['kept'], ['changes'], ['published', slug], ['steps', slug]])
          void client.invalidateQueries({ queryKey: ['catalogue', ...about] })
        if (act === 'approval') go(`/catalogue/procedures/${slug}?published=${(after as Procedure).version}`)
        else go(base ? `/catalogue/procedures/${slug}` : '/catalogue/changes')
        return
      }
      client.setQueryData(changeQuery(slug).queryKey, after as Change)
      await client.invalidateQueries({ queryKey: ['catalogue', 'changes'] })
    },
    // Somebody was faster: what stands on screen is no longer so.
    onError: (error) =>
      error instanceof ApiProblem && error.status === 409
        ? client.invalidateQueries({ queryKey: changeQuery(slug).queryKey })
        : undefined,
  })
}
