import { readFileSync } from 'node:fs'
import { App, Validations } from 'aws-cdk-lib'
import { AwsSolutionsChecks } from 'cdk-nag'
import { discoverDoors, discoverServices } from './building/declarations.ts'
import { keepWithinLimits } from './constructs/limits.ts'
import { sharedReads } from './constructs/shared-reads.ts'
import { ApiStack } from './stacks/api.ts'
import { CatalogueStack } from './stacks/catalogue.ts'
import { ComponentsStack } from './stacks/components.ts'
import { DeliveryStack } from './stacks/delivery.ts'
import { IdentityStack } from './stacks/identity.ts'
import { MessagingStack } from './stacks/messaging.ts'
import { ObservabilityStack } from './stacks/observability.ts'
import { PartnersStack } from './stacks/partners.ts'
import { RecordsStack } from './stacks/records.ts'
import { ServicesStack } from './stacks/services.ts'
import { SignOnStack } from './stacks/sign-on.ts'
import { FirewallStack, WebStack } from './stacks/web.ts'
import { readStage } from './stage.ts'

const services = await discoverServices()
const doors = await discoverDoors()

/** The flags of cdk.json, also where no CDK command line passes them. */
const { context } = JSON.parse(readFileSync(new URL('../cdk.json', import.meta.url), 'utf8')) as { context: object }

/**
 * The whole portal for a stage, not yet synthesized. Bundles and web app must have been built.
 * @param outdir where `synth()` writes; by default where the CDK command line wants it
 * @throws {import('./stage.ts').StageError}
 */
export function portalApp({ stage: name, outdir }: { stage?: string; outdir?: string } = {}): App {
  const app = new App({ context: { ...context }, ...(outdir && { outdir }) })
  const stage = readStage(name ?? app.node.getContext('stage'))
  const { alarms } = new ObservabilityStack(app, stage)
  const ground = { stage, alarms }
  const messaging = new MessagingStack(app, ground)
  const { accounts } = new IdentityStack(app, stage)
  const bySector = Map.groupBy(services, ({ sector }) => sector)
  const api = new ApiStack(app, ground, [...bySector.keys()])
  const reads = sharedReads(Object.values(doors))
  const { portalUrl, pages } = new WebStack(app, ground, new FirewallStack(app, stage), api, reads)
  const signOn = new SignOnStack(app, ground, accounts, api, portalUrl)
  const records = new RecordsStack(app, ground, portalUrl)
  const partners = new PartnersStack(app, { ground, api, messaging, records })
  const catalogue = new CatalogueStack(app, { ground, api: api.citizens, records, messaging, portalUrl, pages })
  const common = { ground, accounts, signOn, records, messaging, partners, portalUrl }
  const delivery = new DeliveryStack(app, { ground, api: api.citizens, records, messaging, partners })
  const components = new ComponentsStack(app, { ...common, api: api.citizens })
  // It opens the API of all three, and an API opens once all its routes are there.
  for (const stack of [catalogue, delivery]) components.addStackDependency(stack)
  for (const [sector, sectorApi] of api.sectors) {
    const ofSector = bySector.get(sector) ?? []
    const stack = new ServicesStack(app, {
      ground,
      api: sectorApi,
      sector,
      services: ofSector,
      tables: records,
      messaging,
      partners,
    })
    // What a deployment brings into the catalogue is checked before any service changes.
    stack.addStackDependency(catalogue)
  }
  keepWithinLimits(app)
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app, { verbose: true }))
  return app
}
