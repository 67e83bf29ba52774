import { procedureName } from '../../shared/dossier/beside.ts'
import type { FiledDossier } from '../../shared/dossier/dossier.ts'
import { readTimeline } from '../../shared/dossier/store.ts'
import { lettersFor } from './letter.ts'

/** The letters drafted for a dossier, oldest first. */
export async function listLetters(one: FiledDossier) {
  const [procedure, timeline] = await Promise.all([procedureName(one), readTimeline(one.id)])
  return lettersFor(one, procedure, timeline)
}
