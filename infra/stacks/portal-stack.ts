import { Stack } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import type { Stage } from '../stage.ts'

/** A stack of the portal: named after the stage, in its region, in whichever account one is signed in to. */
export class PortalStack extends Stack {
  constructor(scope: Construct, id: string, stage: Stage, description: string, region = stage.region) {
    super(scope, id, {
      stackName: `portal-${stage.name}-${id}`,
      description,
      env: { region },
      terminationProtection: stage.protect,
      tags: { portal: stage.name },
    })
  }
}
