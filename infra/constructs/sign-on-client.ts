import { SecretValue } from 'aws-cdk-lib'
import {
  type CfnUserPoolClient,
  ClientAttributes,
  type IUserPool,
  OAuthScope,
  UserPoolClient,
  UserPoolClientIdentityProvider,
} from 'aws-cdk-lib/aws-cognito'
import { Secret } from 'aws-cdk-lib/aws-secretsmanager'
import { Construct } from 'constructs'
import type { Stage } from '../stage.ts'
import { acknowledge } from './acknowledge.ts'
import { removal } from './removal.ts'
import { lifetimes, turningGrace } from './token-lifetimes.ts'
import { provenAttributes } from './vneid.ts'

type SignOnClientProps = {
  stage: Stage
  userPool: IUserPool
  /** The only identity provider it offers: its people are led there at once, past Cognito's own pages. */
  providerName: string
  callbackUrl: string
  signedOutUrl: string
}

const told = new ClientAttributes()
  .withStandardAttributes({ fullname: true, email: true, phoneNumber: true })
  .withCustomAttributes(...provenAttributes)

/**
 * An app client of the pool's domain: code flow, and it must prove itself. The secret is what keeps strangers from
 * signing people up through it, since Cognito wants such a client to be able to write what VNeID vouches for; and its
 * tokens lack the scope with which their owner could.
 */
export class SignOnClient extends Construct {
  readonly clientId: string
  /** The client's secret, for whoever runs the client. */
  readonly secret: Secret

  constructor(scope: Construct, id: string, props: SignOnClientProps) {
    super(scope, id)
    const { stage, userPool, providerName, callbackUrl, signedOutUrl } = props
    const client = new UserPoolClient(this, 'client', {
      userPool,
      userPoolClientName: `portal-${stage.name}-${id}`,
      generateSecret: true,
      // No password passes through such a client. An empty list would mean Cognito's own choice; a flow of one's own
      // without triggers signs nobody in.
      authFlows: { custom: true },
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.EMAIL, OAuthScope.PHONE, OAuthScope.PROFILE],
        callbackUrls: [callbackUrl],
        logoutUrls: [signedOutUrl],
      },
      supportedIdentityProviders: [UserPoolClientIdentityProvider.custom(providerName)],
      ...lifetimes,
      refreshTokenRotationGracePeriod: turningGrace,
      enableTokenRevocation: true,
      preventUserExistenceErrors: true,
      readAttributes: told,
      writeAttributes: told,
    })
    this.clientId = client.userPoolClientId
    const { attrClientSecret } = client.node.defaultChild as CfnUserPoolClient
    this.secret = new Secret(this, 'secret', {
      description: `Secret of the app client ${id}, made by Cognito`,
      secretStringValue: SecretValue.resourceAttribute(attrClientSecret),
      removalPolicy: removal(stage),
    })
    acknowledge(this.secret, { SMG4: 'Cognito makes it with the client; a new client turns it.' })
  }
}
