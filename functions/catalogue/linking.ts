import { versionsListed } from '../../shared/catalogue/list.ts'
import { each } from './batches.ts'

/** Of these procedures, by slug, those of which a version is published: in force, announced or over. */
export async function publishedAmong(slugs: readonly string[]): Promise<Set<string>> {
  const found = new Set<string>()
  await each([...new Set(slugs)], async (slug) => {
    if ((await versionsListed(slug)).length > 0) found.add(slug)
  })
  return found
}
