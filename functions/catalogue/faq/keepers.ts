import { versionsListed } from '../../../shared/catalogue/list.ts'
import { keeperOf } from '../../../shared/catalogue/sectors.ts'
import { each } from '../batches.ts'

/** The agency that keeps each of these procedures, by slug: of what is published latest. One that there is not has none. */
export async function keepersOf(slugs: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>()
  await each([...new Set(slugs)], async (slug) => {
    const latest = (await versionsListed(slug)).at(-1)
    if (latest) found.set(slug, keeperOf(latest))
  })
  return found
}
