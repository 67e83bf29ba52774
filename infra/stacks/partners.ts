import type { Construct } from 'constructs'
import { routes } from '../../functions/payments/webhook.routes.ts'
import { Bank } from '../constructs/bank.ts'
import { Door } from '../constructs/door.ts'
import type { Ground } from '../constructs/ground.ts'
import { PortalFunction } from '../constructs/portal-function.ts'
import type { ApiStack } from './api.ts'
import type { MessagingStack } from './messaging.ts'
import { PortalStack } from './portal-stack.ts'

/** Banks: what we share with each of them, and the door through which they notify us. */
export class PartnersStack extends PortalStack {
  readonly banks: Bank[]

  constructor(scope: Construct, ground: Ground, api: ApiStack, { queues }: MessagingStack) {
    super(scope, 'partners', ground.stage, 'Portal: banks')
    this.banks = ground.stage.banks.map((bank) => new Bank(this, { ground, ...bank }))
    const reserved = ground.stage.reserved.webhook
    const webhook = new PortalFunction(this, 'webhook', { ground, bundle: 'payments/webhook', reserved })
    for (const bank of this.banks) bank.grantSecret(webhook)
    queues.payments.grantSend(webhook, 'PAYMENTS_QUEUE_URL')
    new Door(this, 'notices', { api: api.partners, fn: webhook, routes })
  }
}
