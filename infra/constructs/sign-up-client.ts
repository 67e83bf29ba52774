import { SecretValue } from 'aws-cdk-lib'
import { type CfnUserPoolClient, type ClientAttributes, type IUserPool, UserPoolClient } from 'aws-cdk-lib/aws-cognito'
import { Secret } from 'aws-cdk-lib/aws-secretsmanager'
import { Construct } from 'constructs'
import type { Stage } from '../stage.ts'
import { acknowledge } from './acknowledge.ts'
import type { PortalFunction } from './portal-function.ts'
import { removal } from './removal.ts'

type SignUpClientProps = { stage: Stage; userPool: IUserPool; attributes: ClientAttributes }

/**
 * The app client through which accounts are made, and nothing else: what it may write (name, numbers, address) is
 * written once, by our function, after our rules. It proves itself with a secret and signs nobody in, so that no token
 * ever bears its right to write.
 */
export class SignUpClient extends Construct {
  private readonly clientId: string
  private readonly secret: Secret

  constructor(scope: Construct, id: string, { stage, userPool, attributes }: SignUpClientProps) {
    super(scope, id)
    const client = new UserPoolClient(this, 'client', {
      userPool,
      generateSecret: true,
      disableOAuth: true,
      // Signs nobody in: the flow has no triggers. An empty list would mean Cognito's own choice.
      authFlows: { custom: true },
      preventUserExistenceErrors: true,
      readAttributes: attributes,
      writeAttributes: attributes,
    })
    this.clientId = client.userPoolClientId
    const { attrClientSecret } = client.node.defaultChild as CfnUserPoolClient
    this.secret = new Secret(this, 'secret', {
      description: 'Secret of the app client that signs people up, made by Cognito',
      secretStringValue: SecretValue.resourceAttribute(attrClientSecret),
      removalPolicy: removal(stage),
    })
    acknowledge(this.secret, { SMG4: 'Cognito makes it with the client; a new client turns it.' })
  }

  /** Making accounts, and confirming them. */
  grantUse(fn: PortalFunction): void {
    fn.addEnvironment('SIGN_UP_CLIENT_ID', this.clientId)
    fn.addEnvironment('SIGN_UP_CLIENT_SECRET', this.secret.secretValue.unsafeUnwrap())
  }
}
