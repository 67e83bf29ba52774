import { readFile } from 'node:fs/promises'
import type { Context } from 'aws-lambda'
import * as z from 'zod'
import { procedure } from '../../shared/catalogue/procedure.ts'
import { now, vietnamDay } from '../../shared/clock.ts'
import { logWith } from '../../shared/log.ts'
import { faqEntry } from './faq/entry.ts'
import faq from './faq/faq.json' with { type: 'json' }
import { seedEntries } from './faq/seeding.ts'
import { keepForms } from './forms/keeping.ts'
import { known } from './needs.ts'
import { checkAgainst, checkWithout, seedProcedure } from './seeding.ts'

/** What remains to be done when dossiers have been looked through, with room to spare. */
const restMs = 60_000

/**
 * Runs once after each deployment: publishes the procedure records and answers that came with it, as far as they are new, and
 * checks that all services can work with what is published and with what was filed. A fault stops the deployment, before any
 * service is changed.
 */
export const handler = async (_: unknown, context: Context): Promise<{ published: number }> => {
  const services = await known()
  const forms = await keepForms(services, now(), () => context.getRemainingTimeInMillis() > restMs)
  const file = await readFile(new URL('./procedures.json', import.meta.url), 'utf8')
  const records = z.array(procedure).parse(JSON.parse(file))
  const slugs = new Set(records.map(({ slug }) => slug))
  let published = 0
  for (const record of records) {
    if (await seedProcedure(record, slugs, now())) published += 1
  }
  const answers = await seedEntries(z.array(faqEntry).parse(faq), now())
  const today = vietnamDay(now())
  await checkAgainst(services, today)
  await checkWithout(forms.gone, services, today)
  await forms.note()
  logWith().info('procedures published', { count: published, answers })
  return { published }
}
