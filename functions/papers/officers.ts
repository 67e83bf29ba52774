import { dossierOnDesk } from '../../shared/dossier/access.ts'
import type { FiledDossier } from '../../shared/dossier/dossier.ts'
import { recordReading } from '../../shared/dossier/readings.ts'
import { readTimeline } from '../../shared/dossier/store.ts'
import { http } from '../../shared/http/http.ts'
import { papersIn } from '../../shared/papers/history.ts'
import type { Paper } from '../../shared/papers/paper.ts'
import { readPapers } from '../../shared/papers/store.ts'
import { refuse } from '../../shared/problem.ts'
import * as problems from '../../shared/problems.ts'
import { contentOf } from './files.ts'
import { routes } from './officers.routes.ts'
import { viewOf } from './view.ts'

/** What was handed in, and nothing that the citizen still prepares. */
async function handedIn({ id }: FiledDossier): Promise<Paper[]> {
  const [rows, timeline] = await Promise.all([readPapers(id), readTimeline(id)])
  return papersIn(rows, timeline).filter(({ filedAt }) => filedAt)
}

export const handler = http(routes, {
  listPapers: async ({ person, params, now }) => {
    const dossier = await dossierOnDesk(person, params.id)
    await recordReading(dossier, person, 'papers', now)
    return { items: (await handedIn(dossier)).map(viewOf) }
  },

  readPaper: async ({ person, params, query, now }) => {
    const dossier = await dossierOnDesk(person, params.id)
    const paper = (await handedIn(dossier)).find(({ id }) => id === params.paperId) ?? refuse(problems.paperNotFound)
    await recordReading(dossier, person, 'paper', now)
    return contentOf(paper, query.as, now)
  },
})
