import type { Construct } from 'constructs'
import type { ServiceFolder } from '../building/declarations.ts'
import type { Ground } from '../constructs/ground.ts'
import type { PortalApi } from '../constructs/portal-api.ts'
import { PublicService } from '../constructs/public-service.ts'
import type { MessagingStack } from './messaging.ts'
import type { PartnersStack } from './partners.ts'
import { PortalStack } from './portal-stack.ts'
import type { RecordsStack } from './records.ts'

type ServicesProps = {
  ground: Ground
  api: PortalApi
  sector: string
  services: ServiceFolder[]
  tables: RecordsStack
  messaging: MessagingStack
  partners: PartnersStack
}

/** The public services of one sector, each with a function of its own. */
export class ServicesStack extends PortalStack {
  constructor(scope: Construct, { ground, api, sector, services, tables, messaging, partners }: ServicesProps) {
    super(scope, `services-${sector}`, ground.stage, `Portal: public services of the sector ${sector}`)
    const { issuers } = partners
    for (const service of services) new PublicService(this, { ground, service, api, tables, messaging, issuers })
    api.open(this)
  }
}
