import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ApiProblem, api } from '../../api/client.ts'
import { errorsByName } from '../filing/draft-door.ts'
import { forgetChanges } from '../filing/kept-changes.ts'
import { papersQuery } from '../filing/papers/queries.ts'
import { useGo } from '../filing/use-go.ts'
import { dossierQuery } from './queries.ts'
import type { DossierView } from './types.ts'

/** Sends what was mended. `onFault` gets each answer that the server still refuses. */
export function useSupplement({ id, revision }: DossierView, onFault: (name: string, message: string) => void) {
  const client = useQueryClient()
  const go = useGo()
  const sending = useMutation({
    mutationFn: (answers: Record<string, string | null>) =>
      api.post<DossierView>(`/dossiers/${encodeURIComponent(id)}/supplement`, { revision, answers }),
    onSuccess: (dossier) => {
      forgetChanges(id)
      client.setQueryData(dossierQuery(id).queryKey, dossier)
      void client.invalidateQueries({ queryKey: ['dossiers'] })
      void client.invalidateQueries(papersQuery(id))
      go(`/dossiers/${id}?done=supplement`, { replace: true })
    },
    onError: (problem) => {
      void client.invalidateQueries(dossierQuery(id))
      if (!(problem instanceof ApiProblem)) return
      for (const [name, message] of Object.entries(errorsByName(problem))) onFault(name, message)
    },
  })
  const send = (answers: Record<string, string | null>) => {
    if (!sending.isPending) sending.mutate(answers)
  }
  return { send, error: sending.error, isPending: sending.isPending || sending.isSuccess }
}
