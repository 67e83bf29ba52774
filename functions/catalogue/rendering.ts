import { putFile } from '../../shared/aws/files.ts'
import { versionsListed } from '../../shared/catalogue/list.ts'
import type { Procedure } from '../../shared/catalogue/procedure.ts'
import type { ListRow } from '../../shared/catalogue/rows.ts'
import { procedureVersion } from '../../shared/catalogue/store.ts'
import { inForceOn } from '../../shared/catalogue/validity.ts'
import { vietnamDay } from '../../shared/clock.ts'
import { environment, granted } from '../../shared/config.ts'
import { pageOf, sitemapOf } from './page/page.ts'
import { pagePath } from './page/path.ts'

const { SITE_BUCKET, PORTAL_URL } = environment({ SITE_BUCKET: granted, PORTAL_URL: granted })

// As long as the answers of the API are kept.
const cache = 'public, max-age=30'

/** Of those that have begun, the one that began last: in force, or what there was. */
const lastBegun = (rows: ListRow[], day: string): ListRow | undefined =>
  rows.filter(({ validFrom }) => validFrom <= day).sort((a, b) => b.validFrom.localeCompare(a.validFrom))[0]

/** Writes the pages of a procedure as it stands; one that is yet to begin has none. Repeating writes the same. */
export async function renderPages(slug: string, now: Date): Promise<void> {
  const day = vietnamDay(now)
  const record = await writePages(slug, day)
  // Links are mostly mutual: pages from before this procedure was there can name it from now on.
  if (record?.version === 1) for (const other of record.linked) await writePages(other, day)
}

const currentOf = async (slug: string, day: string) => lastBegun(await versionsListed(slug), day)

async function writePages(slug: string, day: string): Promise<Procedure | undefined> {
  const rows = await versionsListed(slug)
  const row = lastBegun(rows, day)
  if (!row) return undefined
  const record = await procedureVersion(slug, row.version)
  const found = await Promise.all(record.linked.map((other) => currentOf(other, day)))
  const linked = found.flatMap((one) => (one && one.status !== 'abolished' ? one : []))
  const shown = { record, hasEnded: inForceOn(rows, day) === null, linked, portalUrl: PORTAL_URL }
  for (const language of ['vi', 'en'] as const)
    await putFile(SITE_BUCKET, pagePath(slug, language), pageOf(shown, language), {
      type: 'text/html; charset=utf-8',
      cache,
    })
  return record
}

export const renderSitemap = (slugs: readonly string[]): Promise<void> =>
  putFile(SITE_BUCKET, 'procedures/sitemap.xml', sitemapOf(slugs, PORTAL_URL), { type: 'application/xml', cache })
