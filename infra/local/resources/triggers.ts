import type { Application } from '../application.ts'
import type { LaptopModel } from '../model.ts'
import type { Kinds } from './kind.ts'

/** Functions that a deployment invokes once: `triggers.Trigger` of the CDK. */
export const triggerKinds: Kinds = {
  'Custom::Trigger': { ref: ({ logicalId }) => logicalId, attributes: { '*': ({ logicalId }) => logicalId } },
}

export const triggerModels = (app: Application): LaptopModel['triggers'] =>
  app.ofType('Custom::Trigger').map(({ properties, logicalId }) => ({
    // The CDK names the function's version; the laptop runs one version of everything.
    functionArn: String(properties.HandlerArn).split(':').slice(0, 7).join(':'),
    name: logicalId,
  }))
