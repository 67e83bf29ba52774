import { ApiProblem, api } from '../../../api/client.ts'
import { putFile, sha256, UploadFailed } from '../../../api/send-file.ts'
import { paperAddress, papersAddress } from './queries.ts'
import type { Announced, Paper } from './types.ts'
import type { Failure, UploadDoor } from './upload-queue.ts'

function readFailure(error: unknown): Failure {
  if (error instanceof UploadFailed) return { is: error.status === 0 || error.status >= 500 ? 'unreachable' : 'again' }
  if (error instanceof DOMException) return { is: 'unreadable' } // the file was moved or changed since it was chosen
  if (!(error instanceof ApiProblem)) throw error
  if (error.status === 401) return { is: 'signed-out' }
  return error.retryable ? { is: 'unreachable' } : { is: 'refused', problem: error }
}

/** The papers' API and the store, for the queue of one draft or dossier. */
export const uploadDoor = (dossierId: string): UploadDoor => ({
  fingerprint: sha256,
  announce: (paper, idempotencyKey) => api.post<Announced>(papersAddress(dossierId), paper, { idempotencyKey }),
  put: putFile,
  finalize: (paperId) => api.post<Paper>(`${paperAddress(dossierId, paperId)}/finalization`),
  remove: (paperId) => api.delete(paperAddress(dossierId, paperId)),
  readFailure,
  newKey: () => crypto.randomUUID(),
})
