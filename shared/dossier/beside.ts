import { procedureVersion } from '../catalogue/store.ts'
import { papersInForce } from '../papers/history.ts'
import { readPapers } from '../papers/store.ts'
import type { Text } from '../text.ts'
import type { FiledDossier, FiledHead } from './dossier.ts'
import type { Viewer } from './screen.ts'
import { readTimeline } from './store.ts'
import { type Beside, type DossierView, viewOf } from './view.ts'

/** What the procedure of a dossier is called, in the version that it pins. */
export const procedureName = async (one: Pick<FiledHead, 'service' | 'procedureVersion'>): Promise<Text> =>
  (await procedureVersion(one.service, one.procedureVersion)).name

async function readBeside(one: FiledHead): Promise<Beside> {
  const [name, timeline, papers] = await Promise.all([procedureName(one), readTimeline(one.id), readPapers(one.id)])
  return { name, timeline, papers: papersInForce(papers, timeline) }
}

/** A dossier with its history and papers, as this viewer sees it now. */
export const shown = async (one: FiledDossier, viewer: Viewer, now: Date): Promise<DossierView> =>
  viewOf(one, await readBeside(one), viewer, now)
