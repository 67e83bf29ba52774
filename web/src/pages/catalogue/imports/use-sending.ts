import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { api } from '../../../api/client.ts'
import { putFile, sha256 } from '../../../api/send-file.ts'
import { keyFor, releaseKey } from '../../filing/idempotency-key.ts'
import { formatOf } from './file-fault.ts'
import { importAddress, importsQuery } from './queries.ts'
import type { Announced } from './types.ts'

export type Stage = 'reading' | 'sending' | 'asking'

/**
 * Reads a file for its fingerprint, announces it, sends it and asks for its check. The same file tried again in this tab
 * goes on with what was announced: what has arrived once is not sent again, and no second import begins.
 */
export function useSending(onAsked: (id: string) => void) {
  const client = useQueryClient()
  const [stage, setStage] = useState<Stage>('reading')
  const [share, setShare] = useState(0)
  const arrived = useRef(new Set<string>())
  const send = async (file: File): Promise<string> => {
    setStage('reading')
    setShare(0)
    const print = await sha256(file)
    const about = `import:${print}:${file.name}`
    const announced = { format: formatOf(file), name: file.name, size: file.size, sha256: print }
    const one = await api.post<Announced>('/catalogue/imports', announced, { idempotencyKey: keyFor(about) })
    if (one.upload && !arrived.current.has(one.id)) {
      setStage('sending')
      await putFile(file, one.upload, setShare)
      arrived.current.add(one.id)
    }
    setStage('asking')
    if (one.state === 'announced') await api.post(`${importAddress(one.id)}/check`)
    // From here on the import has an address of its own; the same file once more is another import.
    releaseKey(about)
    return one.id
  }
  const sending = useMutation({
    mutationFn: send,
    onSuccess: (id) => {
      void client.invalidateQueries({ queryKey: importsQuery.queryKey })
      onAsked(id)
    },
  })
  return { ...sending, stage, share }
}
