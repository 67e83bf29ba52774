import { useQueryClient } from '@tanstack/react-query'
import type { DossierView } from '../dossiers/types.ts'
import { deskDossierQuery } from './queries.ts'

/** After a decision: shows the dossier as the server answered it, and has the queue asked for anew. */
export function useDecided(id: string) {
  const client = useQueryClient()
  const { queryKey } = deskDossierQuery(id)
  return {
    // The answer is a plain view; who filed does not change by a decision.
    take: (after: DossierView) => {
      client.setQueryData(queryKey, (before) => before && { ...before, ...after, applicant: before.applicant })
      void client.invalidateQueries({ queryKey: ['desk', 'queue'] })
    },
    /** The decision was refused, perhaps because another officer was quicker. */
    refresh: () => void client.invalidateQueries({ queryKey }),
  }
}
