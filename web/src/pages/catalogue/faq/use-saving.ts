import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { ApiProblem, api } from '../../../api/client.ts'
import { keyFor, releaseKey } from '../../filing/idempotency-key.ts'
import { contentOf, type Draft } from './draft.ts'
import { entriesQuery, entryAddress, entryQuery } from './queries.ts'
import type { Entry } from './types.ts'

/** The same text sent again after a lost answer is the same question, not a second one. */
async function begin(draft: Draft): Promise<Entry> {
  const entry = contentOf(draft)
  const about = `faq:${JSON.stringify(entry)}`
  const begun = await api.post<Entry>('/catalogue/faq', { entry }, { idempotencyKey: keyFor(about) })
  releaseKey(about)
  return begun
}

/**
 * Saves a draft: a new question, or the next version of one over the version that was seen. Leads to it once it is
 * there; a version that is no longer the latest has the question read anew.
 */
export function useSaving(id: string | undefined, onSaved: () => void) {
  const client = useQueryClient()
  const navigate = useNavigate()
  return useMutation({
    mutationFn: (draft: Draft) =>
      id === undefined
        ? begin(draft)
        : api.put<Entry>(entryAddress(id), { version: draft.version, entry: contentOf(draft) }),
    onSuccess: async (saved) => {
      onSaved()
      client.setQueryData(entryQuery(saved.id).queryKey, saved)
      void client.invalidateQueries({ queryKey: entriesQuery.queryKey })
      await navigate({ href: `/catalogue/faq/${encodeURIComponent(saved.id)}?done=written` })
    },
    onError: (error) => {
      if (id && error instanceof ApiProblem && error.code === 'revision-stale')
        void client.invalidateQueries({ queryKey: entryQuery(id).queryKey, exact: true })
    },
  })
}
