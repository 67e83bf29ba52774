import { Secret } from 'aws-cdk-lib/aws-secretsmanager'
import type { Construct } from 'constructs'
import { acknowledge } from '../constructs/acknowledge.ts'
import type { Ground } from '../constructs/ground.ts'
import { PortalApi } from '../constructs/portal-api.ts'
import { PortalStack } from './portal-stack.ts'

/** The gateways: one for citizens and officers, one for partners, one for each sector of public services. */
export class ApiStack extends PortalStack {
  readonly citizens: PortalApi
  readonly partners: PortalApi
  readonly sectors: Map<string, PortalApi>

  constructor(scope: Construct, ground: Ground, sectors: string[]) {
    super(scope, 'api', ground.stage, 'Portal: gateways')
    const originSecret = new Secret(this, 'origin', {
      description: 'CloudFront sends it with each request; functions refuse whoever comes without it',
      generateSecretString: { passwordLength: 48, excludePunctuation: true },
    })
    acknowledge(originSecret, {
      SMG4: 'It is read when deploying, by CloudFront and functions alike; a deployment turns it.',
    })
    const { throttles } = ground.stage
    const common = { ground, originSecret }
    this.citizens = new PortalApi(this, 'citizens', { ...common, throttle: throttles.citizens })
    this.partners = new PortalApi(this, 'partners', { ...common, throttle: throttles.partners })
    const throttle = throttles.sector
    this.sectors = new Map(
      sectors.map((sector) => [sector, new PortalApi(this, `sector-${sector}`, { ...common, throttle })]),
    )
  }
}
