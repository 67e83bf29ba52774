import { allListed, onesInForce } from '../../shared/catalogue/list.ts'
import type { ListRow } from '../../shared/catalogue/rows.ts'
import { now, vietnamDay } from '../../shared/clock.ts'
import { each } from './batches.ts'
import { renderPages, renderSitemap } from './rendering.ts'

/** A turn that is missed is made up by the next ones, as long as the day is young. */
const youngHours = 3

/** Slugs of what has begun or ended with this day, while it is young. */
function turned(rows: ListRow[], at: Date): string[] {
  const [before, today] = [vietnamDay(new Date(at.getTime() - youngHours * 3_600_000)), vietnamDay(at)]
  const isIn = (day: string | undefined) => day !== undefined && before < day && day <= today
  return [...new Set(rows.filter((one) => isIn(one.validFrom) || isIn(one.validTo)).map(({ slug }) => slug))]
}

/** Every hour: writes the pages of what begins or ends by the calendar, and the list of all pages for search engines. */
export const handler = async (): Promise<void> => {
  const at = now()
  const rows = await allListed()
  await each(turned(rows, at), (slug) => renderPages(slug, at))
  await renderSitemap(onesInForce(rows, vietnamDay(at)).map(({ slug }) => slug))
}
