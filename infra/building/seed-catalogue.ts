import { globSync, readFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import * as z from 'zod'
import { agencies as partners } from '../../functions/exchange/agencies.ts'
import { knownAgencies } from '../../shared/catalogue/known.ts'
import { type Needs, needsOf } from '../../shared/catalogue/needs.ts'
import { procedure } from '../../shared/catalogue/procedure.ts'
import { linkFaults, publicationFaults } from '../../shared/catalogue/publication.ts'
import { validityFaults } from '../../shared/catalogue/validity.ts'
import type { Service } from '../../shared/service/service.ts'
import { discoverServices } from './declarations.ts'
import { BuildError } from './part.ts'
import { functions } from './places.ts'

/** The functions of the catalogue that check what is published against what services need. */
const checking = ['seed', 'administrators', 'faq-keeping', 'worker']

async function readNeeds(): Promise<Needs> {
  const services = await discoverServices<Service>()
  return {
    services: Object.fromEntries(services.map((service) => [service.slug, needsOf(service)] as const)),
    partners: partners.map(({ id }) => id),
  }
}

/** The record in a service's folder; what publication would refuse at the deployment is said here already. */
function readRecord(file: string, known: Needs, slugs: ReadonlySet<string>): object {
  const written = JSON.parse(readFileSync(`${functions}/${file}`, 'utf8')) as object
  const read = procedure.safeParse(written)
  if (!read.success) throw new BuildError(`functions/${file} is no procedure record.\n${z.prettifyError(read.error)}`)
  const { version: _, ...content } = read.data
  const faults = [
    ...publicationFaults(content, { ...known, agencies: knownAgencies }),
    ...linkFaults(content, (slug) => slugs.has(slug)),
    ...validityFaults(content, []),
  ]
  if (faults.length === 0) return written
  const told = faults.map(({ pointer, detail }) => `  ${pointer || '/'}: ${detail.en}`).join('\n')
  throw new BuildError(`functions/${file} could not be published.\n${told}`)
}

/** The records with which a new portal's catalogue begins, one per service, by slug; and what services need of any later one. */
export async function seedCatalogue(bundles: string): Promise<void> {
  const known = await readNeeds()
  const files = globSync('services/*/procedure.json', { cwd: functions }).sort()
  // A new portal has no others to link.
  const slugs = new Set(files.map((file) => basename(dirname(file))))
  const records = files.map((file) => readRecord(file, known, slugs))
  for (const entry of checking) {
    await mkdir(`${bundles}/catalogue/${entry}`, { recursive: true })
    await writeFile(`${bundles}/catalogue/${entry}/needs.json`, JSON.stringify(known))
  }
  await writeFile(`${bundles}/catalogue/seed/procedures.json`, JSON.stringify(records))
}
