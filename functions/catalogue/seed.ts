import { readFile } from 'node:fs/promises'
import * as z from 'zod'
import { procedure } from '../../shared/catalogue/procedure.ts'
import { now, vietnamDay } from '../../shared/clock.ts'
import { logWith } from '../../shared/log.ts'
import { faqEntry } from './faq/entry.ts'
import faq from './faq/faq.json' with { type: 'json' }
import { seedEntries } from './faq/seeding.ts'
import { known } from './needs.ts'
import { checkAgainst, seedProcedure } from './seeding.ts'

/**
 * Runs once after each deployment: publishes the procedure records and answers that came with it, as far as they are new, and checks
 * that all services can work with what is published. A fault stops the deployment, before any service is changed.
 */
export const handler = async (): Promise<{ published: number }> => {
  const file = await readFile(new URL('./procedures.json', import.meta.url), 'utf8')
  let published = 0
  for (const record of z.array(procedure).parse(JSON.parse(file))) {
    if (await seedProcedure(record, now())) published += 1
  }
  const answers = await seedEntries(z.array(faqEntry).parse(faq), now())
  await checkAgainst(await known(), vietnamDay(now()))
  logWith().info('procedures published', { count: published, answers })
  return { published }
}
