import { Duration } from 'aws-cdk-lib'
import {
  AccountRecovery,
  CfnUserPoolGroup,
  ClientAttributes,
  FeaturePlan,
  StandardThreatProtectionMode,
  StringAttribute,
  UserPool,
  UserPoolClient,
  UserPoolEmail,
} from 'aws-cdk-lib/aws-cognito'
import { Grant } from 'aws-cdk-lib/aws-iam'
import { Construct } from 'constructs'
import { passwordPolicy } from '../../functions/identity/password.ts'
import type { Stage } from '../stage.ts'
import { acknowledge } from './acknowledge.ts'
import { removal } from './ground.ts'
import type { PortalFunction } from './portal-function.ts'

const own = new ClientAttributes().withStandardAttributes({ email: true, fullname: true, phoneNumber: true })

/** The people who sign in: citizens, officers, administrators. Agencies' groups are data, made when officers are appointed. */
export class Accounts extends Construct {
  readonly issuer: string
  readonly clientId: string
  private readonly pool: UserPool

  constructor(scope: Construct, id: string, stage: Stage) {
    super(scope, id)
    this.pool = new UserPool(this, 'pool', {
      userPoolName: `portal-${stage.name}`,
      selfSignUpEnabled: true,
      signInAliases: { email: true },
      autoVerify: { email: true },
      standardAttributes: { email: { required: true, mutable: true } },
      // Written once, at sign-up: nobody may turn into somebody else afterwards.
      customAttributes: { personalNumber: new StringAttribute({ minLen: 12, maxLen: 12, mutable: false }) },
      passwordPolicy: { ...passwordPolicy, tempPasswordValidity: Duration.days(3) },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      userVerification: {
        emailSubject: 'Mã xác nhận / Confirmation code',
        emailBody:
          'Mã xác nhận của bạn là {####}. Không chia sẻ mã này.<br>Your confirmation code is {####}. Do not share it.',
      },
      ...(stage.mail.verify === 'domain' && {
        email: UserPoolEmail.withSES({ fromEmail: stage.mail.sender, sesRegion: stage.region }),
      }),
      featurePlan: stage.protect ? FeaturePlan.PLUS : FeaturePlan.ESSENTIALS,
      ...(stage.protect && { standardThreatProtectionMode: StandardThreatProtectionMode.FULL_FUNCTION }),
      deletionProtection: stage.protect,
      removalPolicy: removal(stage),
    })
    const client = new UserPoolClient(this, 'web', {
      userPool: this.pool,
      generateSecret: false,
      disableOAuth: true,
      authFlows: { userPassword: true },
      accessTokenValidity: Duration.minutes(15),
      idTokenValidity: Duration.minutes(15),
      refreshTokenValidity: Duration.hours(8),
      enableTokenRevocation: true,
      preventUserExistenceErrors: true,
      readAttributes: own.withStandardAttributes({ emailVerified: true }).withCustomAttributes('personalNumber'),
      writeAttributes: own.withCustomAttributes('personalNumber'),
    })
    this.issuer = this.pool.userPoolProviderUrl
    this.clientId = client.userPoolClientId
    for (const groupName of ['officers', 'administrators']) {
      new CfnUserPoolGroup(this, groupName, { userPoolId: this.pool.userPoolId, groupName })
    }
    acknowledge(this.pool, {
      COG2: 'Citizens sign in with a password or VNeID; a second factor is asked where the law asks it, not at every sign-in.',
      ...(!stage.protect && { COG8: 'Only a protected stage has people worth the price of the Plus plan.' }),
    })
  }

  /** Signing people up, in and out: the public calls of Cognito need the client's id and no permission. */
  grantSignIn(fn: PortalFunction): void {
    fn.addEnvironment('USER_POOL_CLIENT_ID', this.clientId)
  }

  /** Finding a person's address and name by id. */
  grantLookUp(fn: PortalFunction): void {
    Grant.addToPrincipal({ grantee: fn, actions: ['cognito-idp:AdminGetUser'], resourceArns: [this.pool.userPoolArn] })
    fn.addEnvironment('USER_POOL_ID', this.pool.userPoolId)
  }
}
