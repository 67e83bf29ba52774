import type { Person } from '../person.ts'
import { refuse } from '../problem.ts'
import * as problems from '../problems.ts'
import type { FiledDossier } from './dossier.ts'
import { readDossier } from './store.ts'

/** One's own dossier, handed in; anybody else's is as good as missing. */
export async function ownDossier(person: Person, id: string): Promise<FiledDossier> {
  const found = await readDossier(id)
  return found && found.ownerId === person.id ? found : refuse(problems.dossierNotFound)
}

/** The agency an officer serves; an officer of none has no desk. */
export const ofAgency = ({ agencyId }: Person): string => agencyId ?? refuse(problems.roleMissing)

/** A dossier of the officer's own agency; another's is as good as missing. */
export async function dossierOnDesk(officer: Person, id: string): Promise<FiledDossier> {
  const agencyId = ofAgency(officer)
  const found = await readDossier(id)
  return found && found.agency === agencyId ? found : refuse(problems.dossierNotFound)
}

/** The same, for whoever works on it: nobody decides what they asked for themselves (our own rule). */
export async function dossierToActOn(officer: Person, id: string): Promise<FiledDossier> {
  const found = await dossierOnDesk(officer, id)
  return found.ownerId === officer.id ? refuse(problems.ownDossier) : found
}
