import { CfnOutput } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import { Edge } from '../constructs/edge.ts'
import { Firewall } from '../constructs/firewall.ts'
import type { Ground } from '../constructs/ground.ts'
import { logBucket, privateBucket } from '../constructs/private-bucket.ts'
import { ReadingPages, siteBucketName } from '../constructs/reading-pages.ts'
import type { SharedRead } from '../constructs/shared-reads.ts'
import { Site } from '../constructs/site.ts'
import type { Stage } from '../stage.ts'
import type { ApiStack } from './api.ts'
import { PortalStack } from './portal-stack.ts'

/** AWS wants the firewall of CloudFront in us-east-1, wherever the portal is. */
export class FirewallStack extends PortalStack {
  readonly firewall: Firewall

  constructor(scope: Construct, stage: Stage) {
    super(scope, 'firewall', stage, 'Portal: the firewall before CloudFront', 'us-east-1')
    this.firewall = new Firewall(this, 'firewall')
  }
}

/** What browsers meet: the web app and the one address of everything. */
export class WebStack extends PortalStack {
  /** Origin of the portal, no slash at the end. */
  readonly portalUrl: string
  readonly pages: ReadingPages

  constructor(
    scope: Construct,
    ground: Ground,
    { firewall }: FirewallStack,
    { citizens, partners, sectors }: ApiStack,
    reads: SharedRead[],
  ) {
    super(scope, 'web', ground.stage, 'Portal: web app and CloudFront')
    const logs = logBucket(this, 'access', ground)
    const site = privateBucket(this, 'site', { ground, logs, bucketName: siteBucketName(ground) })
    this.pages = new ReadingPages(site, ground)
    const { distribution } = new Edge(this, 'edge', {
      ground,
      firewallArn: firewall.arn,
      site,
      logs,
      citizens,
      partners,
      sectors,
      reads,
    })
    new Site(this, 'deployment', { ground, bucket: site, distribution })
    this.portalUrl = ground.stage.portal.url ?? `https://${distribution.distributionDomainName}`
    new CfnOutput(this, 'address', { value: this.portalUrl, description: 'Where the portal answers' })
  }
}
