import { FilterRule } from 'aws-cdk-lib/aws-lambda'
import { Construct } from 'constructs'
import { routes as keepingRoutes } from '../../functions/catalogue/administrators.routes.ts'
import { routes as catalogueRoutes } from '../../functions/catalogue/citizens.routes.ts'
import { routes as faqRoutes } from '../../functions/catalogue/faq.routes.ts'
import { routes as faqKeepingRoutes } from '../../functions/catalogue/faq-keeping.routes.ts'
import { routes as importRoutes } from '../../functions/catalogue/imports.routes.ts'
import { routes as searchRoutes } from '../../functions/catalogue/search.routes.ts'
import { followTable } from '../constructs/follow-table.ts'
import type { Ground } from '../constructs/ground.ts'
import type { PortalApi } from '../constructs/portal-api.ts'
import { PortalFunction } from '../constructs/portal-function.ts'
import type { ReadingPages } from '../constructs/reading-pages.ts'
import { Schedule } from '../constructs/schedule.ts'
import { Seed } from '../constructs/seed.ts'
import { batchTime } from '../constructs/work-queue.ts'
import { ComponentStack } from './component-stack.ts'
import type { MessagingStack } from './messaging.ts'
import type { RecordsStack } from './records.ts'

type CatalogueProps = {
  ground: Ground
  api: PortalApi
  records: RecordsStack
  messaging: MessagingStack
  portalUrl: string
  pages: ReadingPages
}

/** The procedure database: who reads it, who writes it, and what a deployment brings into it before any service changes. */
export class CatalogueStack extends ComponentStack {
  private readonly props: CatalogueProps

  constructor(scope: Construct, props: CatalogueProps) {
    super(scope, 'catalogue', props, 'Portal: the procedure database')
    this.props = props
    this.publishing()
    this.finding()
  }

  private publishing(): void {
    const { ground, records, messaging, pages, portalUrl } = this.props
    records.catalogue.grant(this.door('catalogue/citizens', catalogueRoutes), 'get', 'query')
    const administrators = this.door('catalogue/administrators', keepingRoutes)
    records.catalogue.grant(administrators, 'get', 'query', 'put', 'delete')
    const imports = this.door('catalogue/imports', importRoutes)
    records.catalogue.grant(imports, 'get', 'query', 'put')
    records.limits.grantCount(imports)
    records.catalogueFiles.grantDoor(imports)
    const worker = new PortalFunction(this, 'catalogue-worker', {
      ground,
      bundle: 'catalogue/worker',
      timeout: batchTime,
      // It holds a whole file of records at once.
      memoryMegabytes: 2048,
    })
    records.catalogue.grant(worker, 'get', 'query', 'put', 'delete')
    records.catalogueFiles.grantWork(worker)
    messaging.queues.catalogue.consumedBy(worker)
    for (const fn of [imports, worker]) messaging.queues.catalogue.grantSend(fn, 'CATALOGUE_QUEUE_URL')
    const followed = this.worker('catalogue/pages')
    const common = { ground, key: messaging.key, fn: followed, runbook: 'pages-behind' }
    followTable(new Construct(this, 'versions-published'), {
      ...common,
      meaning: 'What it lost are reading pages that still tell what held before.',
      table: records.catalogue,
      changes: {
        eventName: FilterRule.isEqual('INSERT'),
        dynamodb: { Keys: { pk: { S: FilterRule.isEqual('PROCEDURES') } } },
      },
    })
    const daily = this.worker('catalogue/turn-of-day')
    new Schedule(this, 'catalogue-turn-of-day-hourly', { fn: daily, every: 'rate(1 hour)' })
    for (const fn of [followed, daily]) records.catalogue.grant(fn, 'get', 'query')
    for (const fn of [followed, daily, worker]) pages.grantWrite(fn, portalUrl)
    const seed = new Seed(this, 'catalogue-seed', { ground, bundle: 'catalogue/seed' })
    records.catalogue.grant(seed.fn, 'get', 'query', 'put')
    records.faq.grant(seed.fn, 'query', 'put')
    // Only when a form version has gone: what was made with it.
    for (const table of [records.dossiers, records.bills]) table.grantScan(seed.fn)
  }

  /** Search, and what is asked often. */
  private finding(): void {
    const { records } = this.props
    const search = this.door('catalogue/search', searchRoutes)
    records.catalogue.grant(search, 'get', 'query')
    const faq = this.door('catalogue/faq', faqRoutes)
    records.faq.grant(faq, 'get', 'query', 'put', 'update')
    records.faq.grant(search, 'query')
    const keeping = this.door('catalogue/faq-keeping', faqKeepingRoutes)
    records.faq.grant(keeping, 'get', 'query', 'put')
    // Who keeps a procedure decides who writes about it.
    records.catalogue.grant(keeping, 'get', 'query')
    for (const fn of [search, faq, keeping]) records.limits.grantCount(fn)
  }
}
