import { readFile } from 'node:fs/promises'
import { knownAgencies } from '../../shared/catalogue/known.ts'
import { needs } from '../../shared/catalogue/needs.ts'
import type { Known } from '../../shared/catalogue/publication.ts'

let kept: Known | undefined

/** What records are checked against: the build wrote it beside the function. */
export async function known(): Promise<Known> {
  kept ??= {
    ...needs.parse(JSON.parse(await readFile(new URL('./needs.json', import.meta.url), 'utf8'))),
    agencies: knownAgencies,
  }
  return kept
}
