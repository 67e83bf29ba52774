import { isDeepStrictEqual } from 'node:util'
import { transact } from '../../shared/aws/documents.ts'
import { versionsListed } from '../../shared/catalogue/list.ts'
import type { Procedure } from '../../shared/catalogue/procedure.ts'
import { type Known, publicationFaults } from '../../shared/catalogue/publication.ts'
import { procedureVersion } from '../../shared/catalogue/store.ts'
import { inForceOn, validityFaults } from '../../shared/catalogue/validity.ts'
import type { Fault } from '../../shared/problem.ts'
import { stepItem } from './history.ts'
import { asNew, publication } from './published.ts'
import { portalItself } from './step.ts'

const told = (faults: Fault[]) => faults.map(({ pointer, detail }) => `${pointer || '/'} ${detail.en}`).join('; ')

/**
 * Publishes a record that came with a deployment, unless it is published already: repeating is harmless.
 * @throws when that version says something else by now, or cannot stand beside the others
 */
export async function seedProcedure(record: Procedure, now: Date): Promise<boolean> {
  const { slug, version } = record
  const published = await versionsListed(slug)
  if (published.some((one) => one.version === version)) {
    if (isDeepStrictEqual(await procedureVersion(slug, version), record)) return false
    throw new Error(`version ${version} of ${slug} is published and never changes: raise the version`)
  }
  const faults = validityFaults(record, published)
  if (faults.length > 0) throw new Error(`version ${version} of ${slug} cannot be published: ${told(faults)}`)
  const at = now.toISOString()
  const step = { at, act: 'seeded' as const, by: portalItself, changed: [], version }
  await transact([...publication(record, at), stepItem(slug, step)].map(asNew))
  return true
}

/**
 * What holds today or is announced was checked against the code of its day; this checks it against the code that is being
 * deployed. @throws when a service could not work with it
 */
export async function checkAgainst(known: Known, today: string): Promise<void> {
  for (const slug of Object.keys(known.services)) {
    const rows = await versionsListed(slug)
    const current = inForceOn(rows, today)
    const used = rows.filter((one) => one === current || one.validFrom > today)
    for (const { version } of used) {
      const { version: _, ...content } = await procedureVersion(slug, version)
      const faults = publicationFaults(content, known)
      if (faults.length > 0) throw new Error(`version ${version} of ${slug} does not fit its service: ${told(faults)}`)
    }
  }
}
