import type { Construct } from 'constructs'
import type { Accounts } from '../constructs/accounts.ts'
import type { Ground } from '../constructs/ground.ts'
import type { PortalFunction } from '../constructs/portal-function.ts'
import { SignOnClient } from '../constructs/sign-on-client.ts'
import type { ApiStack } from './api.ts'
import { PortalStack } from './portal-stack.ts'

/**
 * Who may sign people in through the pool's domain: this portal, and other portals that share the sign-on. Apart from
 * the pool, because the clients need the portal's address, which CloudFront gives after the gateways stand; and so the
 * gateways learn here whose tokens count.
 */
export class SignOnStack extends PortalStack {
  private readonly own: SignOnClient
  private readonly accounts: Accounts
  private readonly portalUrl: string
  private readonly issuer: string

  constructor(scope: Construct, { stage }: Ground, accounts: Accounts, api: ApiStack, portalUrl: string) {
    super(scope, 'sign-on', stage, 'Portal: who may sign people in')
    this.accounts = accounts
    this.portalUrl = portalUrl
    this.issuer = stage.vneid.issuer
    const { userPool, providerName } = accounts
    const common = { stage, userPool, providerName }
    this.own = new SignOnClient(this, 'portal', {
      ...common,
      callbackUrl: `${portalUrl}/api/v1/identity/vneid/callback`,
      signedOutUrl: `${portalUrl}/signed-out`,
    })
    for (const { id, url } of stage.portals) {
      new SignOnClient(this, id, { ...common, callbackUrl: `${url}/callback`, signedOutUrl: `${url}/` })
    }
    const clientIds = [accounts.clientId, this.own.clientId]
    for (const one of [api.citizens, api.partners, ...api.sectors.values()]) one.admit(this, accounts.issuer, clientIds)
  }

  /** Reading who bears an access token: it is all the permission that this takes. */
  grantReadBearer(fn: PortalFunction): void {
    fn.addEnvironment('SIGN_ON_URL', this.accounts.domainUrl)
    fn.addEnvironment('SIGN_ON_CLIENT_ID', this.own.clientId)
  }

  /** Signing people in and out through VNeID, and reading who they are. */
  grantSignOn(fn: PortalFunction): void {
    this.grantReadBearer(fn)
    fn.addEnvironment('PORTAL_URL', this.portalUrl)
    fn.addEnvironment('SIGN_ON_CLIENT_SECRET', this.own.secret.secretValue.unsafeUnwrap())
    fn.addEnvironment('TOKEN_ISSUER', this.accounts.issuer)
  }

  /** Seeing beforehand whether VNeID answers. */
  grantSeeVneid(fn: PortalFunction): void {
    fn.addEnvironment('PARTNER_URL_VNEID', this.issuer)
  }
}
