import type { Construct } from 'constructs'
import { Door, type GatewayRoute } from '../constructs/door.ts'
import type { Ground } from '../constructs/ground.ts'
import type { PortalApi } from '../constructs/portal-api.ts'
import { PortalFunction } from '../constructs/portal-function.ts'
import { batchTime } from '../constructs/work-queue.ts'
import { PortalStack } from './portal-stack.ts'

type Place = { ground: Ground; api: PortalApi }

/** A stack of functions that are entries of components: doors of one API, and workers. */
export class ComponentStack extends PortalStack {
  private readonly place: Place

  constructor(scope: Construct, id: string, place: Place, description: string) {
    super(scope, id, place.ground.stage, description)
    this.place = place
  }

  protected door(bundle: string, routes: Record<string, GatewayRoute>, reserved?: number): PortalFunction {
    const { ground, api } = this.place
    const id = bundle.replaceAll('/', '-')
    const fn = new PortalFunction(this, id, { ground, bundle, ...(reserved && { reserved }) })
    new Door(this, `${id}-door`, { api, fn, routes })
    return fn
  }

  protected worker(bundle: string): PortalFunction {
    const { ground } = this.place
    return new PortalFunction(this, bundle.replaceAll('/', '-'), { ground, bundle, timeout: batchTime })
  }
}
