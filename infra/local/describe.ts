import { site } from '../building/places.ts'
import type { Application } from './application.ts'
import type { Engines } from './engines.ts'
import type { Clock, Endpoints, LaptopModel } from './model.ts'
import { type Neighbours, startNeighbours } from './neighbours.ts'
import { type Partners, startPartners } from './partners.ts'
import { readApplication, rewriting } from './place.ts'
import type { Place } from './resources/kind.ts'
import { laptopModel } from './resources/model.ts'
import { refuseUnknownTypes } from './resources/registry.ts'
import { createSecret } from './resources/secrets.ts'
import { readStacks } from './template.ts'

export type Described = {
  app: Application
  model: LaptopModel
  partners: Partners
  besides: Neighbours
  rewrite: (value: string) => string
}

type Options = {
  engines: Engines
  /** The engines as functions and browsers reach them. */
  reached: Endpoints
  place: Place
  clock: Clock
  ports: Record<'bank' | 'agency' | 'register' | 'issuer' | 'post' | 'vneid' | 'ministry', number>
}

/**
 * Reads an assembly against running engines. The third parties start on the way: they need secrets that the templates
 * make, and these need their addresses.
 */
export async function describeApplication(
  assembly: string,
  { engines, reached, place, clock, ports }: Options,
): Promise<Described> {
  const stacks = readStacks(assembly)
  refuseUnknownTypes(stacks)
  const app = readApplication(stacks, engines, place)
  for (const secret of app.ofType('AWS::SecretsManager::Secret')) createSecret(secret, engines, place)

  const { functions } = laptopModel(app, place, site, String)
  const { portalUrl } = place
  const environments = functions.map(({ env }) => env)
  const besides = await startNeighbours(app, { engines, clock, ports })
  const partners = await startPartners(environments, { secret: engines.secrets.text, portalUrl, clock, ports }).catch(
    async (error: unknown) => {
      await besides.stop()
      throw error
    },
  )
  const rewrite = rewriting(app, functions, {
    portalUrl,
    filesUrl: reached.s3,
    queues: { engineUrl: place.endpoints.sqs, gateUrl: reached.sqs },
    signOnUrl: engines.signOn.url,
    partners: { ...partners.addresses, ...(besides.vneidUrl && { VNEID: besides.vneidUrl }) },
    portals: besides.portals,
  })
  return { app, model: laptopModel(app, place, site, rewrite), partners, besides, rewrite }
}
