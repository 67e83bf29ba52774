import type { Procedure } from '../../shared/catalogue/procedure.ts'
import { procedureVersion } from '../../shared/catalogue/store.ts'
import type { FiledDossier } from '../../shared/dossier/dossier.ts'
import type { Draft } from '../../shared/dossier/draft.ts'
import { supplementOf } from '../../shared/dossier/history.ts'
import { readApplication, readTimeline } from '../../shared/dossier/store.ts'
import type { Supplement } from '../../shared/dossier/supplement.ts'
import { papersIn } from '../../shared/papers/history.ts'
import type { Paper, PaperRow } from '../../shared/papers/paper.ts'
import { readPapers } from '../../shared/papers/store.ts'
import type { Person } from '../../shared/person.ts'
import { refuse } from '../../shared/problem.ts'
import * as problems from '../../shared/problems.ts'

/** A draft or dossier with all that decides about its papers. */
export type Matter = {
  one: Draft | FiledDossier
  procedure: Procedure
  /** What the applicant has to mend now. */
  asked: Supplement | null
  /** All rows, also of papers that are settled and shown no more. */
  rows: PaperRow[]
  papers: Paper[]
}

/** One's own dossier or draft; anybody else's is as good as missing. */
export async function readMatter(person: Person, id: string): Promise<Matter> {
  const one = await readApplication(id)
  if (one?.ownerId !== person.id) return refuse(problems.dossierNotFound)
  const [procedure, rows, timeline] = await Promise.all([
    procedureVersion(one.service, one.procedureVersion),
    readPapers(id),
    one.state === 'DRAFT' ? [] : readTimeline(id),
  ])
  const asked = one.state === 'DRAFT' ? null : supplementOf(one, timeline)
  return { one, procedure, asked, rows, papers: papersIn(rows, timeline) }
}
