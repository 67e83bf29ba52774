import { putFile } from '../../shared/aws/files.ts'
import { versionsListed } from '../../shared/catalogue/list.ts'
import type { ListRow } from '../../shared/catalogue/rows.ts'
import { procedureVersion } from '../../shared/catalogue/store.ts'
import { inForceOn } from '../../shared/catalogue/validity.ts'
import { vietnamDay } from '../../shared/clock.ts'
import { environment, granted } from '../../shared/config.ts'
import { pageOf, pagePath, sitemapOf } from './page/page.ts'

const { SITE_BUCKET, PORTAL_URL } = environment({ SITE_BUCKET: granted, PORTAL_URL: granted })

// As long as the answers of the API are kept.
const cache = 'public, max-age=30'

/** Of those that have begun, the one that began last: in force, or what there was. */
const lastBegun = (rows: ListRow[], day: string): ListRow | undefined =>
  rows.filter(({ validFrom }) => validFrom <= day).sort((a, b) => b.validFrom.localeCompare(a.validFrom))[0]

/** Writes the pages of a procedure as it stands; one that is yet to begin has none. Repeating writes the same. */
export async function renderPages(slug: string, now: Date): Promise<void> {
  const day = vietnamDay(now)
  const rows = await versionsListed(slug)
  const row = lastBegun(rows, day)
  if (!row) return
  const record = await procedureVersion(slug, row.version)
  const shown = { record, hasEnded: inForceOn(rows, day) === null, portalUrl: PORTAL_URL }
  for (const language of ['vi', 'en'] as const)
    await putFile(SITE_BUCKET, pagePath(slug, language), pageOf(shown, language), {
      type: 'text/html; charset=utf-8',
      cache,
    })
}

export const renderSitemap = (slugs: readonly string[]): Promise<void> =>
  putFile(SITE_BUCKET, 'procedures/sitemap.xml', sitemapOf(slugs, PORTAL_URL), { type: 'application/xml', cache })
