import { dossierSubmitted } from '../../events/dossier-submitted.v1.ts'
import { dossierSupplemented } from '../../events/dossier-supplemented.v1.ts'
import { guardWrite, readDossier, readTimeline } from '../../shared/dossier/store.ts'
import { count } from '../../shared/log.ts'
import { papersIn } from '../../shared/papers/history.ts'
import { forgetPaper, readPapers } from '../../shared/papers/store.ts'
import { oneOf, worker } from '../../shared/worker/worker.ts'
import { isThere } from './files.ts'

/**
 * Removes what lay in the draft and was not handed in with it, for nobody else could any more. A supplement may hand one
 * in after all: then it stays, and one that is about to fails on the guard.
 */
async function forgetUnused(dossierId: string, ids: string[]): Promise<void> {
  if (ids.length === 0) return
  const dossier = await readDossier(dossierId)
  if (!dossier) throw new Error(`no dossier ${dossierId} to remove papers of`)
  const [rows, timeline] = await Promise.all([readPapers(dossierId), readTimeline(dossierId)])
  for (const one of papersIn(rows, timeline))
    if (ids.includes(one.id) && !one.filedAt) await forgetPaper(one, guardWrite(dossier))
}

/** Whoever hands papers in trusts that their files lie with us: this looks, so that a lost one is not found years later. */
export const handler = worker(oneOf(dossierSubmitted, dossierSupplemented), async ({ message: { id, data }, log }) => {
  const { dossierId } = data
  const entry = (await readTimeline(dossierId)).find((one) => one.id === id)
  if (!entry?.handedIn) throw new Error(`the entry ${id} hands nothing in`)
  const found = await Promise.all(entry.handedIn.papers.map((paper) => isThere({ dossierId, id: paper })))
  const missing = found.filter((one) => !one).length
  if (missing > 0) log.error('a filed paper has no file', { dossierId })
  count('FileMissing', {}, missing)
  await forgetUnused(dossierId, entry.handedIn.unused ?? [])
})
