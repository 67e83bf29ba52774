import { SubscriptionFilter } from 'aws-cdk-lib/aws-sns'
import { Construct } from 'constructs'
import { ownIssuer } from '../../shared/bills/issuers.ts'
import type { ServiceFolder } from '../building/declarations.ts'
import { serviceFunction } from '../building/function-name.ts'
import type { MessagingStack } from '../stacks/messaging.ts'
import { Door } from './door.ts'
import type { Ground } from './ground.ts'
import type { LimitsTable } from './limits-table.ts'
import type { Partner } from './partner.ts'
import type { PortalApi } from './portal-api.ts'
import { PortalFunction } from './portal-function.ts'
import { ServiceDashboard } from './service-dashboard.ts'
import type { PortalTable } from './table.ts'
import { batchTime, WorkQueue } from './work-queue.ts'

type PublicServiceProps = {
  ground: Ground
  service: ServiceFolder
  api: PortalApi
  messaging: Pick<MessagingStack, 'events' | 'key'>
  tables: Record<'dossiers' | 'payments' | 'papers' | 'catalogue' | 'enterprises' | 'bills', PortalTable> & {
    limits: LimitsTable
  }
  /** Who is asked what is to be paid, by id. */
  issuers: Map<string, Partner>
}

/** Everything one public service needs in the cloud, derived from its folder. */
export class PublicService extends Construct {
  constructor(scope: Construct, props: PublicServiceProps) {
    const { ground, service, api, tables } = props
    super(scope, service.slug)
    const bundle = `services/${service.slug}/handler`
    const name = serviceFunction(service.slug)
    const fn = new PortalFunction(this, 'handler', { ground, bundle, name })
    new ServiceDashboard(this, 'dashboard', { ground, slug: service.slug, fn, name })
    tables.catalogue.grant(fn, 'get', 'query')
    tables.limits.grantCount(fn)
    if (service.actsFor) tables.enterprises.grant(fn, 'get')
    if (service.kind === 'payment') grantBills(fn, props)
    else grantDossiers(fn, props)
    const path = `/api/v1/services/${service.sector}/${service.slug}` as const
    new Door(this, 'door', {
      api,
      fn,
      routes: {
        describe: { method: 'GET', path, access: 'open' },
        act: { method: 'ANY', path: `${path}/{act+}`, access: 'citizen' },
      },
    })
    this.openings(props)
  }

  /** Where other services' results open a dossier of this one: who is told that they are decided, or taken back. */
  private openings({ ground, service, messaging, tables }: PublicServiceProps): void {
    const openers = Object.keys(service.opensFrom ?? {})
    if (openers.length === 0) return
    const fn = new PortalFunction(this, 'opening', {
      ground,
      bundle: `services/${service.slug}/opening`,
      name: `${serviceFunction(service.slug)}-opening`,
      timeout: batchTime,
    })
    tables.dossiers.grant(fn, 'get', 'query', 'put', 'update')
    tables.payments.grant(fn, 'put')
    tables.papers.grant(fn, 'query')
    tables.catalogue.grant(fn, 'get', 'query')
    if (service.actsFor) tables.enterprises.grant(fn, 'get')
    const only = (allowlist: string[]) => SubscriptionFilter.stringFilter({ allowlist })
    new WorkQueue(this, 'openings', { ground, key: messaging.key })
      .subscribe(messaging.events, only(['dossier.completed.v1', 'dossier.corrected.v1']), only(openers))
      .consumedBy(fn)
  }
}

function grantDossiers(fn: PortalFunction, { tables }: PublicServiceProps): void {
  tables.dossiers.grant(fn, 'get', 'query', 'put', 'update', 'delete')
  tables.payments.grant(fn, 'put')
  tables.papers.grant(fn, 'query')
}

/** What is due is asked of its issuer; for what the portal itself is owed, it stands in the person's own dossiers. */
function grantBills(fn: PortalFunction, { service, tables, issuers }: PublicServiceProps): void {
  const { issuer = '', slug } = service
  const partner = issuers.get(issuer)
  if (!partner && issuer !== ownIssuer.id)
    throw new Error(`The service ${slug} names the issuer ${issuer}, which is none.`)
  tables.bills.grant(fn, 'get', 'put', 'delete')
  if (partner) {
    partner.grantCall(fn)
    tables.payments.grant(fn, 'get', 'put', 'update')
  } else {
    tables.dossiers.grant(fn, 'query')
    tables.payments.grant(fn, 'get')
  }
}
