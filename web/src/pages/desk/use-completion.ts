import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { putFile, sha256 } from '../../api/send-file.ts'
import type { DossierView } from '../dossiers/types.ts'
import { deskAddress } from './queries.ts'
import type { DeskDossier, ResultUpload } from './types.ts'
import { useDecided } from './use-decided.ts'

export const resultTypes: readonly string[] = ['application/pdf', 'image/jpeg', 'image/png']

/** Announces the file with its fingerprint, sends it to the store, then completes. Fails as a whole, and may be run again. */
export function useCompletion(dossier: DeskDossier, onDone: () => void) {
  const [share, setShare] = useState(0)
  const decided = useDecided(dossier.id)
  const completion = useMutation({
    mutationFn: async (file: File) => {
      setShare(0)
      const address = deskAddress(dossier.id)
      const announced = { name: file.name, type: file.type, size: file.size, sha256: await sha256(file) }
      const { upload, resultKey } = await api.post<ResultUpload>(`${address}/result-uploads`, announced)
      await putFile(file, upload, setShare)
      setShare(1)
      return api.post<DossierView>(`${address}/completion`, { revision: dossier.revision, resultKey })
    },
    onSuccess: (after) => {
      decided.take(after)
      onDone()
    },
    onError: decided.refresh,
  })
  return { ...completion, share }
}
