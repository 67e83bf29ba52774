import type { Key } from 'aws-cdk-lib/aws-kms'
import { SubscriptionFilter } from 'aws-cdk-lib/aws-sns'
import type { Construct } from 'constructs'
import { confirmedTypes } from '../../shared/receipt/handed-in.ts'
import { EventsTopic } from '../constructs/events-topic.ts'
import type { Ground } from '../constructs/ground.ts'
import { portalKey } from '../constructs/key.ts'
import { Mail } from '../constructs/mail.ts'
import { WorkQueue } from '../constructs/work-queue.ts'
import { PortalStack } from './portal-stack.ts'

/** How parts of the portal tell each other: events by topic, work by queue, people by mail. */
export class MessagingStack extends PortalStack {
  readonly events: EventsTopic
  readonly mail: Mail
  /** Of queues; what is in them may be personal. */
  readonly key: Key
  readonly queues: Record<
    | 'catalogue'
    | 'dossiers'
    | 'payments'
    | 'refunds'
    | 'exchange'
    | 'asking'
    | 'bills'
    | 'confirming'
    | 'notifications'
    | 'receipts'
    | 'papers'
    | 'deliveries',
    WorkQueue
  >

  constructor(scope: Construct, ground: Ground) {
    super(scope, 'messaging', ground.stage, 'Portal: events, queues and mail')
    this.events = new EventsTopic(this, 'events', ground.stage)
    this.mail = new Mail(this, 'mail', ground.stage)
    this.key = portalKey(this, 'key', ground.stage, 'Messages in queues')
    const queue = (id: string) => new WorkQueue(this, id, { ground, key: this.key })
    const types = (allowlist: string[]) => SubscriptionFilter.stringFilter({ allowlist })
    const prefixes = (matchPrefixes: string[]) => SubscriptionFilter.stringFilter({ matchPrefixes })
    this.queues = {
      catalogue: queue('catalogue'),
      dossiers: queue('dossiers').subscribe(
        this.events,
        types([
          'obligation.settled.v1',
          'obligation.assessed.v1',
          'consultations.concluded.v1',
          'dossier.supplemented.v1',
          'dossier.resumed.v1',
          'dossier.withdrawal-declined.v1',
        ]),
      ),
      payments: queue('payments'),
      refunds: queue('refunds').subscribe(
        this.events,
        types([
          'dossier.withdrawn.v1',
          'dossier.rejected.v1',
          'dossier.stopped.v1',
          'dossier.resumed.v1',
          'bill.refund-due.v1',
        ]),
      ),
      receipts: queue('receipts').subscribe(this.events, types([...confirmedTypes, 'dossier.completed.v1'])),
      exchange: queue('exchange').subscribe(
        this.events,
        types([
          'dossier.received.v1',
          'dossier.supplemented.v1',
          'dossier.resumed.v1',
          'dossier.withdrawn.v1',
          'dossier.returned.v1',
        ]),
      ),
      asking: queue('asking'),
      bills: queue('bills').subscribe(this.events, types(['bill.paid.v1', 'obligation.settled.v1'])),
      confirming: queue('confirming'),
      notifications: queue('notifications').subscribe(this.events, prefixes(['dossier.', 'bill.'])),
      deliveries: queue('deliveries').subscribe(this.events, types(['dossier.completed.v1'])),
      papers: queue('papers').subscribe(this.events, types([...confirmedTypes])),
    }
  }
}
