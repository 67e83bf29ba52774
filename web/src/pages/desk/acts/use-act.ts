import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../../api/client.ts'
import { deskAddress, deskDossierQuery } from '../queries.ts'
import type { DeskAct, DeskDossier } from '../types.ts'

const paths: Record<DeskAct, string> = {
  receive: 'reception',
  reject: 'rejection',
  askSupplement: 'supplement-request',
  startProcessing: 'processing',
  askPayment: 'payment-request',
  confirmWithdrawal: 'withdrawal-confirmation',
  stop: 'stop',
  resume: 'resumption',
  complete: 'completion',
  correct: 'correction',
  handOver: 'handover',
}

/**
 * Does one act upon the revision now on screen, and shows the dossier as the server then has it.
 * A refused act has the dossier read anew, for another officer may have been quicker; what was typed is the form's.
 * `prepare` makes the body, and may itself take long (sending a file).
 */
export function useAct<Input>(
  dossier: DeskDossier,
  act: DeskAct,
  prepare: (input: Input) => object | Promise<object>,
  onDone: () => void,
) {
  const client = useQueryClient()
  const { queryKey } = deskDossierQuery(dossier.id)
  return useMutation({
    mutationFn: async (input: Input) => {
      const body = await prepare(input)
      return api.post<DeskDossier>(`${deskAddress(dossier.id)}/${paths[act]}`, { revision: dossier.revision, ...body })
    },
    onSuccess: (after) => {
      client.setQueryData(queryKey, after)
      // Reading the dossier itself again would put one more reading on record.
      void client.invalidateQueries({ queryKey: ['desk', 'queue'] })
      void client.invalidateQueries({ queryKey: ['desk', 'part', dossier.id] })
      onDone()
    },
    onError: () => void client.invalidateQueries({ queryKey }),
  })
}
