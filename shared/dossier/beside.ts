import { procedureVersion } from '../catalogue/store.ts'
import { papersInForce } from '../papers/history.ts'
import { readPapers } from '../papers/store.ts'
import type { Text } from '../text.ts'
import type { FiledDossier, FiledHead } from './dossier.ts'
import type { Viewer } from './screen.ts'
import { readApplication, readHistory } from './store.ts'
import { type Beside, type DossierView, type LinkedDossier, viewOf } from './view.ts'

/** What the procedure of a dossier is called, in the version that it pins. */
export const procedureName = async (one: Pick<FiledHead, 'service' | 'procedureVersion'>): Promise<Text> =>
  (await procedureVersion(one.service, one.procedureVersion)).name

async function readLinked(id: string): Promise<LinkedDossier[]> {
  const one = await readApplication(id)
  if (!one) return []
  const { service, sector, state } = one
  return [{ id, code: one.state === 'DRAFT' ? null : one.code, service, sector, name: await procedureName(one), state }]
}

/** The dossiers with these ids as each stands now; a draft that was discarded is left out. */
export const linkedDossiers = async (ids: readonly string[]): Promise<LinkedDossier[]> =>
  (await Promise.all(ids.map(readLinked))).flat()

async function readBeside(one: FiledHead): Promise<Beside> {
  const [name, history, papers] = await Promise.all([procedureName(one), readHistory(one.id), readPapers(one.id)])
  const { timeline, linked } = history
  return { name, timeline, papers: papersInForce(papers, timeline), linked: await linkedDossiers(linked) }
}

/** A dossier with its history and papers, as this viewer sees it now. */
export const shown = async (one: FiledDossier, viewer: Viewer, now: Date): Promise<DossierView> =>
  viewOf(one, await readBeside(one), viewer, now)
