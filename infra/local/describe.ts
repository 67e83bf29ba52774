import { site } from '../building/places.ts'
import type { Engines } from './engines.ts'
import type { Clock, LaptopModel } from './model.ts'
import { type Partners, startPartners } from './partners.ts'
import { readApplication, rewriting } from './place.ts'
import type { Application } from './resolve.ts'
import type { Place } from './resources/kind.ts'
import { laptopModel } from './resources/model.ts'
import { refuseUnknownTypes } from './resources/registry.ts'
import { createSecret } from './resources/secrets.ts'
import { readStacks } from './template.ts'

export type Described = {
  app: Application
  model: LaptopModel
  partners: Partners
  rewrite: (value: string) => string
}

/**
 * Reads an assembly against running engines. The partners start on the way: they need secrets that the templates make,
 * and these need their addresses.
 */
export async function describeApplication(
  assembly: string,
  {
    engines,
    place,
    clock,
    ports,
  }: { engines: Engines; place: Place; clock: Clock; ports: { bank: number; agency: number } },
): Promise<Described> {
  const stacks = readStacks(assembly)
  refuseUnknownTypes(stacks)
  const app = readApplication(stacks, engines, place)
  for (const secret of app.ofType('AWS::SecretsManager::Secret')) createSecret(secret, engines, place)

  const { functions } = laptopModel(app, place, site, String)
  const { portalUrl } = place
  const environments = functions.map(({ env }) => env)
  const partners = await startPartners(environments, { secret: engines.secrets.text, portalUrl, clock, ports })
  const rewrite = rewriting(app, functions, { portalUrl, filesUrl: place.endpoints.s3, partners: partners.addresses })
  return { app, model: laptopModel(app, place, site, rewrite), partners, rewrite }
}
