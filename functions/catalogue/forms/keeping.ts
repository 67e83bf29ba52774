import type { Needs } from '../../../shared/catalogue/needs.ts'
import { goneFrom, type Offered, refusalsOf } from './gone.ts'
import { noteOffered, offeredBefore } from './offered.ts'
import { pinnedBy } from './pinned.ts'

/** What a deployment does about forms: `gone` are services that are taken away whole; `note` remembers what is offered now. */
export type Forms = { gone: string[]; note: () => Promise<void> }

/**
 * Refuses to take away a form version, or a service, with which something was made that is kept: people would be shown a
 * dossier without its answers. Writes nothing before `note`.
 * @throws with a line for each version
 */
export async function keepForms({ services }: Needs, now: Date, inTime: () => boolean): Promise<Forms> {
  const offered: Offered = Object.fromEntries(
    Object.entries(services).map(([slug, { formVersions }]) => [slug, formVersions] as const),
  )
  const before = await offeredBefore()
  const gone = goneFrom(before, offered)
  if (gone.length > 0) {
    const { counts, through } = await pinnedBy(gone, now, inTime)
    const refusals = refusalsOf(gone, counts, through)
    if (refusals.length > 0) throw new Error(refusals.join('\n'))
  }
  return {
    gone: gone.filter(({ whole }) => whole).map(({ service }) => service),
    note: () => noteOffered(before, offered),
  }
}
