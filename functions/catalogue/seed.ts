import { readFile } from 'node:fs/promises'
import * as z from 'zod'
import { procedure } from '../../shared/catalogue/procedure.ts'
import { publishProcedure } from '../../shared/catalogue/store.ts'
import { logWith } from '../../shared/log.ts'

/** Runs once after each deployment: publishes the procedure records that came with it, as far as they are new. */
export const handler = async (): Promise<{ published: number }> => {
  const records = z
    .array(procedure)
    .parse(JSON.parse(await readFile(new URL('./procedures.json', import.meta.url), 'utf8')))
  for (const record of records) await publishProcedure(record)
  logWith().info('procedures published', { count: records.length })
  return { published: records.length }
}
