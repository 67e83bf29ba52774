import { existsSync, globSync, readdirSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import type { Routes } from '../../shared/http/routes.ts'
import { functions } from './places.ts'

/** What infrastructure reads of a public service's declaration: `actsFor` by whether it is there. */
export type ServiceFolder = {
  slug: string
  sector: string
  actsFor?: unknown
  /** By slug, the services whose completed dossiers open one of this. */
  opensFrom?: Readonly<Record<string, unknown>>
  /** Pay-only, and who issues what is paid. */
  kind?: 'payment'
  issuer?: string
}

const load = async (path: string): Promise<Record<string, unknown>> => import(pathToFileURL(path).href)

/** Every public service: each folder below functions/services with a `service.ts`, by slug. @throws if folder and slug differ */
export async function discoverServices<S extends ServiceFolder = ServiceFolder>(): Promise<S[]> {
  const folder = `${functions}/services`
  const slugs = existsSync(folder)
    ? readdirSync(folder).filter((slug) => existsSync(`${folder}/${slug}/service.ts`))
    : []
  return Promise.all(
    slugs.sort().map(async (slug) => {
      const { service } = (await load(`${folder}/${slug}/service.ts`)) as { service?: S }
      if (service?.slug === slug) return service
      throw new Error(`functions/services/${slug}/service.ts must export \`service\` with the slug "${slug}".`)
    }),
  )
}

/** The declared routes of every component's doors, such as those of `dossiers/officers`. */
export async function discoverDoors(): Promise<Record<string, Routes>> {
  const files = globSync('*/*.routes.ts', { cwd: functions }).sort()
  const doors = files.map(async (file) => {
    const { routes } = (await load(`${functions}/${file}`)) as { routes?: Routes }
    if (routes) return [file.replace('.routes.ts', ''), routes] as const
    throw new Error(`functions/${file} must export \`routes\`.`)
  })
  return Object.fromEntries(await Promise.all(doors))
}
