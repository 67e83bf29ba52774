import { site } from '../building/places.ts'
import { startBank } from './bank.ts'
import type { Engines } from './engines.ts'
import type { Clock, LaptopModel } from './model.ts'
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
  bank: { url: string; stop(): Promise<void> } | null
  rewrite: (value: string) => string
}

/**
 * Reads an assembly against running engines. The bank starts on the way: it needs a secret that the templates make,
 * and they need its address.
 */
export async function describeApplication(
  assembly: string,
  { engines, place, clock, bankPort }: { engines: Engines; place: Place; clock: Clock; bankPort: number },
): Promise<Described> {
  const stacks = readStacks(assembly)
  refuseUnknownTypes(stacks)
  const app = readApplication(stacks, engines, place)
  for (const secret of app.ofType('AWS::SecretsManager::Secret')) createSecret(secret, engines, place)

  const { functions } = laptopModel(app, place, site, String)
  const shared = functions.map(({ env }) => env.BANK_SECRET_ARN_SANDBOX_BANK).find(Boolean)
  const { portalUrl } = place
  const bank = shared
    ? await startBank({ port: bankPort, portalUrl, secret: engines.secrets.text(shared), clock })
    : null
  const partners: Record<string, string> = bank ? { SANDBOX_BANK: bank.url } : {}
  const rewrite = rewriting(app, functions, { portalUrl, filesUrl: place.endpoints.s3, partners })
  return { app, model: laptopModel(app, place, site, rewrite), bank, rewrite }
}
