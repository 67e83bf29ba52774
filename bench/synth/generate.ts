import { cpSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { project } from '../../infra/building/places.ts'

/** What a synthesis reads, besides the services. */
const read = ['infra', 'shared', 'events', 'functions', 'cdk.json', 'package.json', 'build/web', 'build/functions']

/** The declaration as infrastructure sees it; nothing is bundled, so what a service does is left out. */
const declaration = (slug: string, sector: string) =>
  `export const service = { slug: '${slug}', sector: '${sector}' }\n`

/** As many services to a sector as fit into its stack. */
const perSector = 40

/** A checkout with so many generated services beside our own. */
export function checkoutWith(many: number): string {
  const checkout = mkdtempSync(join(tmpdir(), 'portal-synth-'))
  for (const path of read) cpSync(join(project, path), join(checkout, path), { recursive: true })
  symlinkSync(join(project, 'node_modules'), join(checkout, 'node_modules'))
  const bundle = join(checkout, 'build/functions/services')
  for (let nth = 0; nth < many; nth++) {
    const [slug, sector] = [`generated-${nth}`, `sector-${Math.floor(nth / perSector)}`]
    mkdirSync(join(checkout, 'functions/services', slug))
    writeFileSync(join(checkout, 'functions/services', slug, 'service.ts'), declaration(slug, sector))
    mkdirSync(join(bundle, slug, 'handler'), { recursive: true })
    writeFileSync(join(bundle, slug, 'handler/index.mjs'), `export const handler = () => '${slug}'\n`)
  }
  return checkout
}
