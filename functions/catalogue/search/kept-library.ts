import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { procedureSummaries } from '../../../shared/catalogue/list.ts'
import { sectorOf } from '../../../shared/catalogue/sectors.ts'
import { vietnamDay } from '../../../shared/clock.ts'
import { type Contents, type Library, makeLibrary, packOf } from '../../../shared/search/library.ts'
import { namedOn } from '../../../shared/search/names.ts'
import { faqEntries } from '../faq/store.ts'

type Kept = { library: Library; print: string; packed?: Promise<string>; until: number }

const keptMs = 60_000
let kept: Kept | undefined

async function contentsOf(now: Date): Promise<Contents> {
  const day = vietnamDay(now)
  const [procedures, faq] = await Promise.all([procedureSummaries(day), faqEntries(now)])
  const answers = faq.map(({ id, topic, services, question, answer }) => ({ id, topic, services, question, answer }))
  const sectors = [...new Set(procedures.map(({ sector }) => sector))].map(sectorOf)
  return { day, procedures, answers, named: namedOn(day), sectors: sectors.map(({ id, name }) => ({ id, name })) }
}

const printOf = (contents: Contents) => createHash('sha256').update(JSON.stringify(contents)).digest('base64url')

/** What is published, ready to be searched: read again each minute, and indexed anew only where something changed. */
async function current(now: Date): Promise<Kept> {
  const day = vietnamDay(now)
  if (kept && kept.until > now.getTime() && kept.library.contents.day === day) return kept
  const contents = await contentsOf(now)
  const print = printOf(contents)
  const until = now.getTime() + keptMs
  kept = kept?.print === print ? { ...kept, until } : { library: makeLibrary(contents), print, until }
  return kept
}

export const keptLibrary = async (now: Date): Promise<Library> => (await current(now)).library

const zipped = promisify(gzip)

/** The library as browsers load it: JSON, gzipped, in base64; and what tells it from another. */
export async function packedLibrary(now: Date): Promise<{ gzip: string; print: string }> {
  const one = await current(now)
  one.packed ??= zipped(JSON.stringify(packOf(one.library))).then((bytes) => bytes.toString('base64'))
  return { gzip: await one.packed, print: one.print }
}
