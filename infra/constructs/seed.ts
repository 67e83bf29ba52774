import { Duration } from 'aws-cdk-lib'
import { Trigger } from 'aws-cdk-lib/triggers'
import { Construct } from 'constructs'
import type { Ground } from './ground.ts'
import { PortalFunction } from './portal-function.ts'

/** A function that runs once after each deployment that changed it or the data beside it. */
export class Seed extends Construct {
  readonly fn: PortalFunction

  constructor(scope: Construct, id: string, { ground, bundle }: { ground: Ground; bundle: string }) {
    super(scope, id)
    // Seconds, unless it has to look through all dossiers. Who invokes it waits for 15 minutes at most.
    const timeout = Duration.minutes(12)
    this.fn = new PortalFunction(this, 'seed', { ground, bundle, timeout, memoryMegabytes: 1024 })
    new Trigger(this, 'run', { handler: this.fn, timeout })
  }
}
