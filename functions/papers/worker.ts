import { dossierSubmitted } from '../../events/dossier-submitted.v1.ts'
import { count } from '../../shared/log.ts'
import { readPapers } from '../../shared/papers/store.ts'
import { oneOf, worker } from '../../shared/worker/worker.ts'
import { keepForGood } from './files.ts'

/** With the dossier its files are handed in: from then on the bucket no longer clears them away as an old draft's. */
export const handler = worker(oneOf(dossierSubmitted), async ({ message, log }) => {
  const filed = (await readPapers(message.data.dossierId)).filter(({ filedAt }) => filedAt)
  const kept = await Promise.all(filed.map(keepForGood))
  const missing = kept.filter((isThere) => !isThere).length
  if (missing > 0) log.error('a filed paper has no file', { dossierId: message.data.dossierId })
  count('FileMissing', {}, missing)
})
