import { allListed, onesInForce } from '../../shared/catalogue/list.ts'
import type { ProcedureContent } from '../../shared/catalogue/procedure.ts'
import { procedureVersion } from '../../shared/catalogue/store.ts'
import { vietnamDay, vietnamTime } from '../../shared/clock.ts'
import { each } from './batches.ts'
import { toCsv } from './csv.ts'
import { putExport } from './import-files.ts'
import { readExport, storeExport } from './import-store.ts'

/** Writes all procedures as they hold today into one file. Doing it again writes the same file. */
export async function makeExport(id: string, now: Date): Promise<void> {
  const one = await readExport(id)
  if (!one) throw new Error(`no export ${id}`)
  const day = vietnamDay(now)
  const found: ProcedureContent[] = []
  await each(onesInForce(await allListed(), day), async ({ slug, version }) => {
    const { version: _, ...content } = await procedureVersion(slug, version)
    found.push(content)
  })
  const procedures = found.sort((a, b) => a.slug.localeCompare(b.slug))
  const file = one.format === 'csv' ? toCsv(procedures) : JSON.stringify({ exportedAt: vietnamTime(now), procedures })
  await putExport(id, one.format, file, day)
  await storeExport({ ...one, state: 'ready', rows: procedures.length })
}
