import { isDeepStrictEqual } from 'node:util'
import { transact } from '../../shared/aws/documents.ts'
import { versionsListed } from '../../shared/catalogue/list.ts'
import type { Procedure } from '../../shared/catalogue/procedure.ts'
import { type Known, linkFaults, publicationFaults } from '../../shared/catalogue/publication.ts'
import { procedureVersion } from '../../shared/catalogue/store.ts'
import { inForceOn, validityFaults } from '../../shared/catalogue/validity.ts'
import type { Fault } from '../../shared/problem.ts'
import { stepItem } from './history.ts'
import { publishedAmong } from './linking.ts'
import { asNew, publication } from './published.ts'
import { portalItself } from './step.ts'

const told = (faults: Fault[]) => faults.map(({ pointer, detail }) => `${pointer || '/'} ${detail.en}`).join('; ')

/**
 * Publishes a record that came with a deployment, unless it is published already: repeating is harmless. `beside`: slugs of
 * all that came with it, which may link each other in whichever order they are published.
 * @throws when that version says something else by now, cannot stand beside the others, or links a procedure that is not there
 */
export async function seedProcedure(record: Procedure, beside: ReadonlySet<string>, now: Date): Promise<boolean> {
  const { slug, version } = record
  const published = await versionsListed(slug)
  if (published.some((one) => one.version === version)) {
    if (isDeepStrictEqual(await procedureVersion(slug, version), record)) return false
    throw new Error(`version ${version} of ${slug} is published and never changes: raise the version`)
  }
  const linkable = await publishedAmong(record.linked.filter((other) => !beside.has(other)))
  const isKnown = (other: string) => beside.has(other) || linkable.has(other)
  const faults = [...validityFaults(record, published), ...linkFaults(record, isKnown)]
  if (faults.length > 0) throw new Error(`version ${version} of ${slug} cannot be published: ${told(faults)}`)
  const at = now.toISOString()
  const step = { at, act: 'seeded' as const, by: portalItself, changed: [], version }
  await transact([...publication(record, at), stepItem(slug, step)].map(asNew))
  return true
}

/** What is wrong with the versions of a record that hold today or are announced, in the code that is being deployed. */
async function faultsIn(slug: string, known: Known, today: string): Promise<string[]> {
  const rows = await versionsListed(slug)
  const current = inForceOn(rows, today)
  const used = rows.filter((one) => one === current || one.validFrom > today)
  const each = used.map(async ({ version }) => {
    const { version: _, ...content } = await procedureVersion(slug, version)
    const faults = publicationFaults(content, known)
    return faults.length > 0 ? [`version ${version} of ${slug}: ${told(faults)}`] : []
  })
  return (await Promise.all(each)).flat()
}

/**
 * What holds today or is announced was checked against the code of its day; this checks it against the code that is being
 * deployed. @throws when a service could not work with it
 */
export async function checkAgainst(known: Known, today: string): Promise<void> {
  for (const slug of Object.keys(known.services)) {
    const faults = await faultsIn(slug, known, today)
    if (faults.length > 0) throw new Error(`a record does not fit its service: ${faults.join('\n')}`)
  }
}

/** @throws when a record still promises a service that the deployment takes away */
export async function checkWithout(gone: string[], known: Known, today: string): Promise<void> {
  for (const slug of gone) {
    const faults = await faultsIn(slug, known, today)
    if (faults.length > 0) throw new Error(`${slug} has gone, and its procedure is not abolished: ${faults.join('\n')}`)
  }
}
