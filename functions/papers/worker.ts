import { dossierSubmitted } from '../../events/dossier-submitted.v1.ts'
import { dossierSupplemented } from '../../events/dossier-supplemented.v1.ts'
import { readTimeline } from '../../shared/dossier/store.ts'
import { count } from '../../shared/log.ts'
import { oneOf, worker } from '../../shared/worker/worker.ts'
import { isThere } from './files.ts'

/** Whoever hands papers in trusts that their files lie with us: this looks, so that a lost one is not found years later. */
export const handler = worker(oneOf(dossierSubmitted, dossierSupplemented), async ({ message: { id, data }, log }) => {
  const { dossierId } = data
  const entry = (await readTimeline(dossierId)).find((one) => one.id === id)
  if (!entry?.handedIn) throw new Error(`the entry ${id} hands nothing in`)
  const found = await Promise.all(entry.handedIn.papers.map((paper) => isThere({ dossierId, id: paper })))
  const missing = found.filter((one) => !one).length
  if (missing > 0) log.error('a filed paper has no file', { dossierId })
  count('FileMissing', {}, missing)
})
