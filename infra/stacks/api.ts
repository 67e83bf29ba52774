import type { Construct } from 'constructs'
import type { Ground } from '../constructs/ground.ts'
import { OriginSecrets } from '../constructs/origin-secrets.ts'
import { PortalApi } from '../constructs/portal-api.ts'
import { PortalStack } from './portal-stack.ts'

/** The gateways: one for citizens and officers, one for partners, one for each sector of public services. */
export class ApiStack extends PortalStack {
  readonly citizens: PortalApi
  readonly partners: PortalApi
  readonly sectors: Map<string, PortalApi>

  constructor(scope: Construct, ground: Ground, sectors: string[]) {
    super(scope, 'api', ground.stage, 'Portal: gateways')
    const common = { ground, originSecrets: new OriginSecrets(this, 'origin', ground.stage) }
    this.citizens = new PortalApi(this, 'citizens', common)
    this.partners = new PortalApi(this, 'partners', common)
    this.sectors = new Map(sectors.map((sector) => [sector, new PortalApi(this, `sector-${sector}`, common)]))
  }
}
