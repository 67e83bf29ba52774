import { agencyById } from '../agency/agency.ts'
import { procedureVersion } from '../catalogue/store.ts'
import { papersInForce } from '../papers/history.ts'
import { readPapers } from '../papers/store.ts'
import type { Text } from '../text.ts'
import type { FiledDossier, FiledHead } from './dossier.ts'
import type { Opener } from './opening.ts'
import type { Viewer } from './screen.ts'
import { type History, readApplication, readHistory } from './store.ts'
import { type Beside, type DossierView, type LinkedDossier, viewOf } from './view.ts'

/** What the procedure of a dossier is called, in the version that it pins. */
export const procedureName = async (one: Pick<FiledHead, 'service' | 'procedureVersion'>): Promise<Text> =>
  (await procedureVersion(one.service, one.procedureVersion)).name

type Link = { id: string; isOpener: boolean }

async function readLinked({ id, isOpener }: Link): Promise<LinkedDossier[]> {
  const one = await readApplication(id)
  if (!one) return []
  const { service, sector, state } = one
  const filed = one.state === 'DRAFT' ? null : { code: one.code, agency: agencyById(one.agency) }
  const agency = filed && { id: filed.agency.id, name: filed.agency.name }
  const name = await procedureName(one)
  return [{ id, code: filed?.code ?? null, service, sector, name, state, agency, isOpener }]
}

type Links = Pick<History, 'opened'> & { opener: Pick<Opener, 'id'> | null }

/** The dossiers that one is linked to, as each stands now; a draft that was discarded is left out. */
export async function linkedDossiers({ opened, opener }: Links): Promise<LinkedDossier[]> {
  const links = [
    ...opened.map((id) => ({ id, isOpener: false })),
    ...(opener ? [{ id: opener.id, isOpener: true }] : []),
  ]
  return (await Promise.all(links.map(readLinked))).flat()
}

async function readBeside(one: FiledHead): Promise<Beside> {
  const [name, history, papers] = await Promise.all([procedureName(one), readHistory(one.id), readPapers(one.id)])
  const { timeline } = history
  return { name, timeline, papers: papersInForce(papers, timeline), linked: await linkedDossiers(history) }
}

/** A dossier with its history and papers, as this viewer sees it now. */
export const shown = async (one: FiledDossier, viewer: Viewer, now: Date): Promise<DossierView> =>
  viewOf(one, await readBeside(one), viewer, now)
