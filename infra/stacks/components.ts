import { Duration } from 'aws-cdk-lib'
import { FilterRule } from 'aws-cdk-lib/aws-lambda'
import { Construct } from 'constructs'
import { routes as billRoutes } from '../../functions/bills/citizens.routes.ts'
import { routes as dossierRoutes } from '../../functions/dossiers/citizens.routes.ts'
import { routes as deskRoutes } from '../../functions/dossiers/officers.routes.ts'
import { routes as enterpriseRoutes } from '../../functions/enterprises/citizens.routes.ts'
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
import { followTable } from '../constructs/follow-table.ts'
import type { Ground } from '../constructs/ground.ts'
import { PortalAlarms } from '../constructs/portal-alarms.ts'
import type { PortalApi } from '../constructs/portal-api.ts'
import { PortalFunction } from '../constructs/portal-function.ts'
import { Relay } from '../constructs/relay.ts'
import { Schedule } from '../constructs/schedule.ts'
import { ComponentStack } from './component-stack.ts'
import type { MessagingStack } from './messaging.ts'
import type { PartnersStack } from './partners.ts'
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
export class ComponentsStack extends ComponentStack {
  private readonly props: ComponentsProps

  constructor(scope: Construct, props: ComponentsProps) {
    super(scope, 'components', props, 'Portal: its components')
    this.props = props
    this.identity()
    this.enterprises()
    this.dossiers()
    this.payments()
    this.exchange()
    this.bills()
    this.notifications()
    this.receipts()
    this.papers()
    this.outbox()
    this.probe()
    new PortalAlarms(this, 'alarms', props.ground)
    props.api.open(this)
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

  private enterprises(): void {
    const { signOn, records, partners } = this.props
    const citizens = this.door('enterprises/citizens', enterpriseRoutes)
    records.enterprises.grant(citizens, 'query', 'put', 'delete')
    records.limits.grantCount(citizens)
    signOn.grantReadBearer(citizens)
    partners.businessRegister.grantCall(citizens)
  }

  private dossiers(): void {
    const { ground, records, messaging } = this.props
    const citizens = this.door('dossiers/citizens', dossierRoutes)
    records.dossiers.grant(citizens, 'get', 'query', 'put')
    records.results.grantDownload(citizens)
    const officers = this.door('dossiers/officers', deskRoutes)
    records.dossiers.grant(officers, 'get', 'query', 'put')
    records.dossiers.grantIndex(officers, 'desk')
    records.results.grantUpload(officers)
    records.results.grantDownload(officers)
    records.results.grantTellMissing(officers)
    // A refusal or withdrawal cancels what is unpaid, and an officer may ask for more, in the dossier's transaction.
    records.payments.grant(citizens, 'get', 'update')
    records.payments.grant(officers, 'get', 'put', 'update')
    // A dossier is shown with its papers, under the name that its procedure has.
    for (const fn of [citizens, officers]) {
      records.papers.grant(fn, 'query')
      records.catalogue.grant(fn, 'get')
    }
    const worker = this.worker('dossiers/worker')
    records.dossiers.grant(worker, 'get', 'put', 'update')
    // What an agency set to be paid becomes an obligation; nobody decides before it has.
    records.catalogue.grant(worker, 'get')
    records.payments.grant(worker, 'get', 'put')
    records.exchange.grant(worker, 'query', 'update')
    records.exchange.grant(officers, 'query')
    const deadlines = this.worker('dossiers/deadlines')
    records.dossiers.grant(deadlines, 'get', 'put')
    records.dossiers.grantIndex(deadlines, 'desk')
    new Schedule(this, 'dossiers-deadlines-hourly', { fn: deadlines, every: 'rate(1 hour)' })
    const gauges = this.worker('dossiers/gauges')
    records.dossiers.grantIndex(gauges, 'desk')
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
    records.ledger.grant(worker, 'put', 'check')
    messaging.queues.payments.consumedBy(worker)
    const sweeper = this.worker('payments/sweeper')
    messaging.queues.payments.grantSend(sweeper, 'PAYMENTS_QUEUE_URL')
    new Schedule(this, 'payments-sweep', { fn: sweeper, every: 'rate(5 minutes)' })
    const gauges = this.worker('payments/gauges')
    records.payments.grant(gauges, 'query')
    new Schedule(this, 'payments-gauges-often', { fn: gauges, every: 'rate(5 minutes)' })
    const refunds = this.worker('payments/refunds')
    messaging.queues.refunds.consumedBy(refunds)
    records.payments.grant(citizens, 'query', 'put', 'update')
    records.payments.grant(worker, 'query', 'put', 'update')
    records.payments.grant(sweeper, 'get', 'query', 'put', 'update', 'delete')
    records.payments.grant(refunds, 'query', 'put', 'update', 'delete')
    for (const bank of partners.banks) for (const fn of [citizens, sweeper]) bank.grantCall(fn)
    new Relay(this, 'payments-relay', { ground, table: records.payments, topic: messaging.events, key: messaging.key })
  }

  /** What other agencies are asked. Who asks them has a queue to itself: an agency that is slow delays no answer. */
  private exchange(): void {
    const { ground, records, messaging, partners } = this.props
    const { queues } = messaging
    const officers = this.door('exchange/officers', opinionRoutes)
    const citizens = this.door('exchange/citizens', askedRoutes)
    for (const fn of [officers, citizens]) records.exchange.grant(fn, 'query')
    const worker = this.worker('exchange/worker')
    const asker = this.worker('exchange/asker')
    const sweeper = this.worker('exchange/sweeper')
    for (const fn of [worker, sweeper]) records.exchange.grant(fn, 'get', 'query', 'put', 'delete')
    records.exchange.grant(asker, 'get', 'put')
    for (const fn of [officers, citizens, worker, asker]) records.dossiers.grant(fn, 'get')
    records.catalogue.grant(worker, 'get')
    for (const agency of partners.agencies) agency.grantCall(asker)
    for (const fn of [worker, sweeper]) queues.asking.grantSend(fn, 'ASKING_QUEUE_URL')
    queues.exchange.grantSend(asker, 'EXCHANGE_QUEUE_URL')
    queues.exchange.consumedBy(worker)
    queues.asking.consumedBy(asker)
    new Schedule(this, 'exchange-sweep', { fn: sweeper, every: 'rate(1 minute)' })
    const gauges = this.worker('exchange/gauges')
    records.exchange.grant(gauges, 'query')
    new Schedule(this, 'exchange-gauges-often', { fn: gauges, every: 'rate(5 minutes)' })
    new Relay(this, 'exchange-relay', { ground, table: records.exchange, topic: messaging.events, key: messaging.key })
  }

  /** What is paid without a dossier. Who tells the issuers has a queue to itself: one that is slow delays no receipt. */
  private bills(): void {
    const { ground, records, messaging, partners } = this.props
    const { queues } = messaging
    records.bills.grant(this.door('bills/citizens', billRoutes), 'get', 'query')
    const worker = this.worker('bills/worker')
    const confirmer = this.worker('bills/confirmer')
    const sweeper = this.worker('bills/sweeper')
    records.bills.grant(worker, 'get', 'put')
    records.bills.grant(confirmer, 'get', 'put', 'delete')
    records.bills.grant(sweeper, 'get', 'query', 'put', 'delete')
    records.receiptKeys.grantSign(worker)
    for (const issuer of partners.issuers.values()) issuer.grantCall(confirmer)
    for (const fn of [worker, sweeper]) queues.confirming.grantSend(fn, 'CONFIRMING_QUEUE_URL')
    queues.bills.consumedBy(worker)
    queues.confirming.consumedBy(confirmer)
    const gauges = this.worker('bills/gauges')
    records.bills.grant(gauges, 'query')
    new Schedule(this, 'bills-gauges-often', { fn: gauges, every: 'rate(5 minutes)' })
    new Schedule(this, 'bills-sweep', { fn: sweeper, every: 'rate(1 minute)' })
    new Relay(this, 'bills-relay', { ground, table: records.bills, topic: messaging.events, key: messaging.key })
  }

  private notifications(): void {
    const { accounts, records, messaging, portalUrl } = this.props
    records.notifications.grant(this.door('notifications/citizens', noticeRoutes), 'query', 'delete')
    const worker = this.worker('notifications/worker')
    records.notifications.grant(worker, 'get', 'put', 'update')
    accounts.grantLookUp(worker)
    messaging.mail.grantSend(worker)
    worker.addEnvironment('PORTAL_URL', portalUrl)
    messaging.queues.notifications.consumedBy(worker)
  }

  private receipts(): void {
    const { records, messaging } = this.props
    const citizens = this.door('receipts/citizens', receiptRoutes)
    records.receipts.grant(citizens, 'query')
    records.receiptKeys.grantPublish(citizens)
    const worker = this.worker('receipts/worker')
    records.receipts.grant(worker, 'put')
    records.receiptKeys.grantSign(worker)
    records.dossiers.grant(citizens, 'get', 'query')
    records.dossiers.grant(worker, 'get', 'query')
    // A receipt lists the papers that were handed in.
    records.papers.grant(worker, 'query')
    messaging.queues.receipts.consumedBy(worker)
  }

  private papers(): void {
    const { records, messaging } = this.props
    const citizens = this.door('papers/citizens', paperRoutes)
    const officers = this.door('papers/officers', deskPaperRoutes)
    records.papers.grant(citizens, 'query', 'put', 'delete')
    records.limits.grantCount(citizens)
    records.papers.grant(officers, 'query')
    // Removing a paper, or adding one, is noted with the draft or dossier.
    records.dossiers.grant(citizens, 'get', 'query', 'update')
    // Who looked is noted before anything is shown.
    records.dossiers.grant(officers, 'get', 'query', 'put')
    records.catalogue.grant(citizens, 'get')
    records.paperFiles.grantKeep(citizens)
    records.paperFiles.grantDownload(officers)
    const worker = this.worker('papers/worker')
    // Papers that a draft did not need in the end go with a note on the dossier.
    records.dossiers.grant(worker, 'get', 'query', 'update')
    records.papers.grant(worker, 'query', 'delete')
    records.paperFiles.grantCheck(worker)
    messaging.queues.papers.consumedBy(worker)
    this.clearing()
  }

  /** What drafts leave behind goes with them, and files with their papers. */
  private clearing(): void {
    const { ground, records, messaging } = this.props
    const fn = this.worker('papers/clearing')
    records.dossiers.grant(fn, 'get', 'delete')
    records.papers.grant(fn, 'get', 'query', 'delete')
    records.paperFiles.grantClear(fn)
    const meaning = 'What it lost stays: papers and answers of drafts that have ended.'
    const common = { ground, key: messaging.key, fn, runbook: 'clearing-behind', meaning }
    const removed = (Keys: object) => ({ eventName: FilterRule.isEqual('REMOVE'), dynamodb: { Keys } })
    const heads = removed({ pk: { S: FilterRule.beginsWith('P#') } })
    const rows = removed({ sk: { S: FilterRule.beginsWith('P#') } })
    followTable(new Construct(this, 'drafts-gone'), { ...common, table: records.dossiers, changes: heads })
    followTable(new Construct(this, 'papers-gone'), { ...common, table: records.papers, changes: rows })
  }

  /** Publishes again what may be missing; an administrator invokes it, nothing else does. */
  private outbox(): void {
    const { ground, records, messaging } = this.props
    const fn = new PortalFunction(this, 'outbox-republish', {
      ground,
      bundle: 'outbox/republish',
      timeout: Duration.seconds(55),
    })
    for (const table of [records.dossiers, records.payments, records.exchange, records.bills]) {
      table.grant(fn, 'query')
      table.grantScan(fn)
    }
    messaging.events.grantPublish(fn)
  }

  /** A visitor of our own, who comes from outside by the portal's address. */
  private probe(): void {
    const visitor = this.worker('probe/visitor')
    visitor.addEnvironment('PORTAL_URL', this.props.portalUrl)
    new Schedule(this, 'probe-often', { fn: visitor, every: 'rate(5 minutes)' })
  }
}
