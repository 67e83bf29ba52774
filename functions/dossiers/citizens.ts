import { dossierReturned } from '../../events/dossier-returned.v1.ts'
import { filedStates } from '../../shared/dossier/chart.ts'
import { advance, type FiledDossier, isFiled } from '../../shared/dossier/dossier.ts'
import { listOfOwner, readDossier, readTimeline, storeAct } from '../../shared/dossier/store.ts'
import { commonData, entryFor } from '../../shared/dossier/timeline.ts'
import { summaryOf, viewOf } from '../../shared/dossier/view.ts'
import { http } from '../../shared/http/http.ts'
import type { Person } from '../../shared/person.ts'
import { refuse } from '../../shared/problem.ts'
import { routes } from './citizens.routes.ts'
import { resultAddress } from './result.ts'

const pageSize = 20

async function readOwn(person: Person, id: string): Promise<FiledDossier> {
  const found = await readDossier(id)
  return found && isFiled(found) && found.ownerId === person.id ? found : refuse('dossier-not-found')
}

/** With the first download the electronic result is in the applicant's hands: state 9 becomes 10. */
async function handOver(before: FiledDossier, person: Person, now: Date): Promise<void> {
  const after = advance(before, 'handOver', { returnedAt: now.toISOString() }) as FiledDossier
  const data = dossierReturned.write(commonData(after))
  await storeAct(before, after, entryFor(after, { ...dossierReturned, data }, { role: 'citizen', id: person.id }, now))
}

export const handler = http(routes, {
  listDossiers: async ({ person, query, now }) => {
    const { items, next } = await listOfOwner(person.id, [...filedStates], pageSize, query.cursor)
    return { items: items.filter(isFiled).map((one) => summaryOf(one, now)), next }
  },

  readDossier: async ({ person, params, now }) => {
    const found = await readOwn(person, params.id)
    return viewOf(found, await readTimeline(found.id), 'owner', now)
  },

  readResult: async ({ person, params, now }) => {
    const found = await readOwn(person, params.id)
    const address = await resultAddress(found, now)
    if (found.state === 'COMPLETED') await handOver(found, person, now)
    return address
  },
})
