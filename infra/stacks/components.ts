import { Duration } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import { routes as catalogueRoutes } from '../../functions/catalogue/citizens.routes.ts'
import { routes as dossierRoutes } from '../../functions/dossiers/citizens.routes.ts'
import { routes as deskRoutes } from '../../functions/dossiers/officers.routes.ts'
import { routes as askedRoutes } from '../../functions/exchange/citizens.routes.ts'
import { routes as opinionRoutes } from '../../functions/exchange/officers.routes.ts'
import { routes as identityRoutes } from '../../functions/identity/citizens.routes.ts'
import { routes as vneidRoutes } from '../../functions/identity/vneid.routes.ts'
import { routes as noticeRoutes } from '../../functions/notifications/citizens.routes.ts'
import { routes as paperRoutes } from '../../functions/papers/citizens.routes.ts'
import { routes as deskPaperRoutes } from '../../functions/papers/officers.routes.ts'
import { routes as paymentRoutes } from '../../functions/payments/citizens.routes.ts'
import { routes as receiptRoutes } from '../../functions/receipts/citizens.routes.ts'
import type { Accounts } from '../constructs/accounts.ts'
import { Door, type GatewayRoute } from '../constructs/door.ts'
import type { Ground } from '../constructs/ground.ts'
import { PortalAlarms } from '../constructs/portal-alarms.ts'
import type { PortalApi } from '../constructs/portal-api.ts'
import { PortalFunction } from '../constructs/portal-function.ts'
import { Relay } from '../constructs/relay.ts'
import { Schedule } from '../constructs/schedule.ts'
import { Seed } from '../constructs/seed.ts'
import { batchTime } from '../constructs/work-queue.ts'
import type { MessagingStack } from './messaging.ts'
import type { PartnersStack } from './partners.ts'
import { PortalStack } from './portal-stack.ts'
import type { RecordsStack } from './records.ts'
import type { SignOnStack } from './sign-on.ts'

type ComponentsProps = {
  ground: Ground
  api: PortalApi
  accounts: Accounts
  signOn: SignOnStack
  records: RecordsStack
  messaging: MessagingStack
  partners: PartnersStack
  portalUrl: string
}

/** The components of the portal itself: which function each has, and what it may touch. */
export class ComponentsStack extends PortalStack {
  private readonly props: ComponentsProps

  constructor(scope: Construct, props: ComponentsProps) {
    super(scope, 'components', props.ground.stage, 'Portal: its components')
    this.props = props
    this.catalogue()
    this.identity()
    this.dossiers()
    this.payments()
    this.exchange()
    this.notifications()
    this.receipts()
    this.papers()
    this.outbox()
    this.probe()
    new PortalAlarms(this, 'alarms', props.ground)
    props.api.open(this)
  }

  private catalogue(): void {
    const { ground, records } = this.props
    records.catalogue.grantRead(this.door('catalogue/citizens', catalogueRoutes))
    const seed = new Seed(this, 'catalogue-seed', { ground, bundle: 'catalogue/seed' })
    records.catalogue.grantReadWrite(seed.fn)
  }

  private identity(): void {
    const { ground, accounts, signOn, records } = this.props
    const citizens = this.door('identity/citizens', identityRoutes, ground.stage.reserved.signIn)
    accounts.grantSignIn(citizens)
    const vneid = this.door('identity/vneid', vneidRoutes, ground.stage.reserved.signIn)
    signOn.grantSeeVneid(vneid)
    for (const fn of [citizens, vneid]) {
      signOn.grantSignOn(fn)
      records.limits.grantCount(fn)
    }
  }

  private dossiers(): void {
    const { ground, records, messaging } = this.props
    const citizens = this.door('dossiers/citizens', dossierRoutes)
    records.dossiers.grantReadWrite(citizens)
    records.results.grantDownload(citizens)
    const officers = this.door('dossiers/officers', deskRoutes)
    records.dossiers.grantReadWrite(officers)
    records.catalogue.grantRead(officers)
    records.results.grantUpload(officers)
    records.results.grantDownload(officers)
    // A refusal or withdrawal cancels what is unpaid, and an officer may ask for more, in the dossier's transaction.
    for (const fn of [citizens, officers]) records.payments.grantReadWrite(fn)
    const worker = this.worker('dossiers/worker')
    records.dossiers.grantReadWrite(worker)
    const deadlines = this.worker('dossiers/deadlines')
    records.dossiers.grantReadWrite(deadlines)
    new Schedule(this, 'dossiers-deadlines-hourly', { fn: deadlines, every: 'rate(1 hour)' })
    const gauges = this.worker('dossiers/gauges')
    records.dossiers.grantRead(gauges)
    new Schedule(this, 'dossiers-gauges-often', { fn: gauges, every: 'rate(15 minutes)' })
    messaging.queues.dossiers.consumedBy(worker)
    new Relay(this, 'dossiers-relay', { ground, table: records.dossiers, topic: messaging.events, key: messaging.key })
  }

  private payments(): void {
    const { ground, records, messaging, partners, portalUrl } = this.props
    const citizens = this.door('payments/citizens', paymentRoutes)
    citizens.addEnvironment('PORTAL_URL', portalUrl)
    records.limits.grantCount(citizens)
    const worker = this.worker('payments/worker')
    records.ledger.grantInsert(worker)
    messaging.queues.payments.consumedBy(worker)
    const sweeper = this.worker('payments/sweeper')
    messaging.queues.payments.grantSend(sweeper, 'PAYMENTS_QUEUE_URL')
    new Schedule(this, 'payments-sweep', { fn: sweeper, every: 'rate(5 minutes)' })
    const gauges = this.worker('payments/gauges')
    records.payments.grantRead(gauges)
    new Schedule(this, 'payments-gauges-often', { fn: gauges, every: 'rate(5 minutes)' })
    const refunds = this.worker('payments/refunds')
    messaging.queues.refunds.consumedBy(refunds)
    for (const fn of [citizens, worker, sweeper, refunds]) records.payments.grantReadWrite(fn)
    for (const bank of partners.banks) for (const fn of [citizens, sweeper]) bank.grantCall(fn)
    new Relay(this, 'payments-relay', { ground, table: records.payments, topic: messaging.events, key: messaging.key })
  }

  /** What other agencies are asked. Who asks them has a queue to itself: an agency that is slow delays no answer. */
  private exchange(): void {
    const { ground, records, messaging, partners } = this.props
    const { queues } = messaging
    const officers = this.door('exchange/officers', opinionRoutes)
    const citizens = this.door('exchange/citizens', askedRoutes)
    for (const fn of [officers, citizens]) records.exchange.grantRead(fn)
    const worker = this.worker('exchange/worker')
    const asker = this.worker('exchange/asker')
    const sweeper = this.worker('exchange/sweeper')
    for (const fn of [worker, asker, sweeper]) records.exchange.grantReadWrite(fn)
    for (const fn of [officers, citizens, worker, asker]) records.dossiers.grantRead(fn)
    records.catalogue.grantRead(worker)
    for (const agency of partners.agencies) agency.grantCall(asker)
    for (const fn of [worker, sweeper]) queues.asking.grantSend(fn, 'ASKING_QUEUE_URL')
    queues.exchange.grantSend(asker, 'EXCHANGE_QUEUE_URL')
    queues.exchange.consumedBy(worker)
    queues.asking.consumedBy(asker)
    new Schedule(this, 'exchange-sweep', { fn: sweeper, every: 'rate(1 minute)' })
    const gauges = this.worker('exchange/gauges')
    records.exchange.grantRead(gauges)
    new Schedule(this, 'exchange-gauges-often', { fn: gauges, every: 'rate(5 minutes)' })
    new Relay(this, 'exchange-relay', { ground, table: records.exchange, topic: messaging.events, key: messaging.key })
  }

  private notifications(): void {
    const { accounts, records, messaging, portalUrl } = this.props
    records.notifications.grantReadWrite(this.door('notifications/citizens', noticeRoutes))
    const worker = this.worker('notifications/worker')
    records.notifications.grantReadWrite(worker)
    accounts.grantLookUp(worker)
    messaging.mail.grantSend(worker)
    worker.addEnvironment('PORTAL_URL', portalUrl)
    messaging.queues.notifications.consumedBy(worker)
  }

  private receipts(): void {
    const { records, messaging } = this.props
    const citizens = this.door('receipts/citizens', receiptRoutes)
    records.receipts.grantRead(citizens)
    records.receiptKeys.grantPublish(citizens)
    const worker = this.worker('receipts/worker')
    records.receipts.grantReadWrite(worker)
    records.receiptKeys.grantSign(worker)
    for (const fn of [citizens, worker]) records.dossiers.grantRead(fn)
    messaging.queues.receipts.consumedBy(worker)
  }

  private papers(): void {
    const { records, messaging } = this.props
    const citizens = this.door('papers/citizens', paperRoutes)
    const officers = this.door('papers/officers', deskPaperRoutes)
    const worker = this.worker('papers/worker')
    records.papers.grantReadWrite(citizens)
    records.limits.grantCount(citizens)
    for (const fn of [officers, worker]) records.papers.grantRead(fn)
    for (const fn of [citizens, officers]) records.dossiers.grantRead(fn)
    // Who looked is noted before anything is shown.
    records.dossiers.grantInsert(officers)
    records.catalogue.grantRead(citizens)
    records.paperFiles.grantKeep(citizens)
    records.paperFiles.grantDownload(officers)
    records.paperFiles.grantMark(worker)
    messaging.queues.papers.consumedBy(worker)
  }

  /** Publishes again what may be missing; an administrator invokes it, nothing else does. */
  private outbox(): void {
    const { ground, records, messaging } = this.props
    const fn = new PortalFunction(this, 'outbox-republish', {
      ground,
      bundle: 'outbox/republish',
      timeout: Duration.seconds(55),
    })
    for (const table of [records.dossiers, records.payments, records.exchange]) table.grantReplay(fn)
    messaging.events.grantPublish(fn)
  }

  /** A visitor of our own, who comes from outside by the portal's address. */
  private probe(): void {
    const visitor = this.worker('probe/visitor')
    visitor.addEnvironment('PORTAL_URL', this.props.portalUrl)
    new Schedule(this, 'probe-often', { fn: visitor, every: 'rate(5 minutes)' })
  }

  private door(bundle: string, routes: Record<string, GatewayRoute>, reserved?: number): PortalFunction {
    const { ground, api } = this.props
    const id = bundle.replaceAll('/', '-')
    const fn = new PortalFunction(this, id, { ground, bundle, ...(reserved && { reserved }) })
    new Door(this, `${id}-door`, { api, fn, routes })
    return fn
  }

  private worker(bundle: string): PortalFunction {
    const { ground } = this.props
    return new PortalFunction(this, bundle.replaceAll('/', '-'), { ground, bundle, timeout: batchTime })
  }
}
