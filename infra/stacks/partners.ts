import type { Construct } from 'constructs'
import { routes as newsRoutes } from '../../functions/delivery/webhook.routes.ts'
import { routes as answerRoutes } from '../../functions/exchange/webhook.routes.ts'
import { routes as noticeRoutes } from '../../functions/payments/webhook.routes.ts'
import { Door } from '../constructs/door.ts'
import type { Ground } from '../constructs/ground.ts'
import { Partner } from '../constructs/partner.ts'
import { PortalFunction } from '../constructs/portal-function.ts'
import type { ApiStack } from './api.ts'
import type { MessagingStack } from './messaging.ts'
import { PortalStack } from './portal-stack.ts'
import type { RecordsStack } from './records.ts'

type PartnersProps = { ground: Ground; api: ApiStack; messaging: MessagingStack; records: RecordsStack }

/**
 * Banks, other agencies, the business register, issuers of bills and the post: what we share with each of them, and the
 * doors through which they tell us.
 */
export class PartnersStack extends PortalStack {
  readonly banks: Partner[]
  readonly agencies: Partner[]
  readonly businessRegister: Partner
  /** By id. */
  readonly issuers: Map<string, Partner>
  readonly publicPost: Partner

  constructor(scope: Construct, { ground, api, messaging: { queues }, records }: PartnersProps) {
    super(scope, 'partners', ground.stage, 'Portal: banks, other agencies, the business register, the post')
    this.banks = ground.stage.banks.map((bank) => new Partner(this, { ground, kind: 'bank', ...bank }))
    this.agencies = ground.stage.agencies.map((agency) => new Partner(this, { ground, kind: 'agency', ...agency }))
    this.businessRegister = new Partner(this, {
      ground,
      kind: 'register',
      id: 'business-register',
      ...ground.stage.businessRegister,
    })
    this.issuers = new Map(
      ground.stage.issuers.map((issuer) => [issuer.id, new Partner(this, { ground, kind: 'issuer', ...issuer })]),
    )
    this.publicPost = new Partner(this, { ground, kind: 'post', id: 'public-post', ...ground.stage.publicPost })
    const reserved = ground.stage.reserved.webhook
    const notices = new PortalFunction(this, 'webhook', { ground, bundle: 'payments/webhook', reserved })
    for (const bank of this.banks) bank.grantSecret(notices)
    queues.payments.grantSend(notices, 'PAYMENTS_QUEUE_URL')
    new Door(this, 'notices', { api: api.partners, fn: notices, routes: noticeRoutes })
    const answers = new PortalFunction(this, 'answers', { ground, bundle: 'exchange/webhook', reserved })
    for (const agency of this.agencies) agency.grantSecret(answers)
    records.exchange.grant(answers, 'get')
    queues.exchange.grantSend(answers, 'EXCHANGE_QUEUE_URL')
    new Door(this, 'answers-door', { api: api.partners, fn: answers, routes: answerRoutes })
    const news = new PortalFunction(this, 'news', { ground, bundle: 'delivery/webhook', reserved })
    this.publicPost.grantSecret(news)
    queues.deliveries.grantSend(news, 'DELIVERIES_QUEUE_URL')
    new Door(this, 'news-door', { api: api.partners, fn: news, routes: newsRoutes })
    api.partners.open(this)
  }
}
