import { Secret } from 'aws-cdk-lib/aws-secretsmanager'
import { Construct } from 'constructs'
import { acknowledge } from './acknowledge.ts'
import type { Ground } from './ground.ts'
import type { PortalFunction } from './portal-function.ts'
import { removal } from './removal.ts'
import { PortalTable } from './table.ts'

/** Where requests to limited routes are counted. Who was counted stands there under a keyed hash, and not for long. */
export class LimitsTable extends Construct {
  private readonly counts: PortalTable
  private readonly hashKey: Secret
  private readonly times: number

  constructor(
    scope: Construct,
    id: string,
    kept: Pick<ConstructorParameters<typeof PortalTable>[2], 'ground' | 'key'>,
  ) {
    super(scope, id)
    const { stage }: Ground = kept.ground
    this.times = stage.limits.times
    this.counts = new PortalTable(this, 'counts', {
      ...kept,
      variable: 'LIMITS_TABLE',
      sorted: false,
      expires: 'expiresAt',
    })
    this.hashKey = new Secret(this, 'key', {
      description: 'Hashes who is counted: addresses and e-mails do not stand in the table',
      generateSecretString: { passwordLength: 48, excludePunctuation: true },
      removalPolicy: removal(stage),
    })
    acknowledge(this.hashKey, {
      SMG4: 'A new value forgets what was counted in the current windows, no more; a deployment turns it.',
    })
  }

  /** Counting requests, and nothing else: not even reading who was counted. */
  grantCount(fn: PortalFunction): void {
    this.counts.grant(fn, 'update')
    fn.addEnvironment('LIMITS_KEY', this.hashKey.secretValue.unsafeUnwrap())
    fn.addEnvironment('LIMITS_TIMES', String(this.times))
  }
}
