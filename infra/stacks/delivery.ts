import { routes as citizensRoutes } from '../../functions/delivery/citizens.routes.ts'
import { routes as officersRoutes } from '../../functions/delivery/officers.routes.ts'
import { Door, type GatewayRoute } from '../constructs/door.ts'
import type { Ground } from '../constructs/ground.ts'
import type { PortalApi } from '../constructs/portal-api.ts'
import { PortalFunction } from '../constructs/portal-function.ts'
import { batchTime } from '../constructs/work-queue.ts'
import type { MessagingStack } from './messaging.ts'
import type { PartnersStack } from './partners.ts'
import { PortalStack } from './portal-stack.ts'
import type { RecordsStack } from './records.ts'

type DeliveryProps = {
  ground: Ground
  api: PortalApi
  records: RecordsStack
  messaging: MessagingStack
  partners: PartnersStack
}

/** Results that go by post. */
export class DeliveryStack extends PortalStack {
  private readonly props: DeliveryProps

  constructor(scope: ConstructorParameters<typeof PortalStack>[0], props: DeliveryProps) {
    super(scope, 'delivery', props.ground.stage, 'Portal: results that go by post')
    this.props = props
    const { ground, records, messaging, partners } = props
    for (const fn of [this.door('citizens', citizensRoutes), this.door('officers', officersRoutes)]) {
      records.dossiers.grant(fn, 'get')
      records.deliveries.grant(fn, 'query')
    }
    const worker = new PortalFunction(this, 'worker', { ground, bundle: 'delivery/worker', timeout: batchTime })
    records.dossiers.grant(worker, 'get', 'query', 'put')
    records.deliveries.grant(worker, 'get', 'put')
    partners.publicPost.grantCall(worker)
    messaging.queues.deliveries.consumedBy(worker)
  }

  private door(side: 'citizens' | 'officers', routes: Record<string, GatewayRoute>): PortalFunction {
    const { ground, api } = this.props
    const fn = new PortalFunction(this, side, { ground, bundle: `delivery/${side}` })
    new Door(this, `${side}-door`, { api, fn, routes })
    return fn
  }
}
