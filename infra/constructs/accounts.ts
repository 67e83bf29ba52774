import { Aws, Duration } from 'aws-cdk-lib'
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
import type { PortalFunction } from './portal-function.ts'
import { removal } from './removal.ts'
import { SignUpClient } from './sign-up-client.ts'
import { lifetimes, turningGrace } from './token-lifetimes.ts'
import { provenAttributes, Vneid } from './vneid.ts'

const own = new ClientAttributes()
  .withStandardAttributes({ email: true, fullname: true, phoneNumber: true })
  .withCustomAttributes('personalNumber')

/**
 * Cognito wants at least one, or lets a client write everything. The bearers of tokens may write what their client may,
 * past every rule of ours, so it is one that nothing reads.
 */
const harmless = new ClientAttributes().withStandardAttributes({ locale: true })

/** The people who sign in: citizens, officers, administrators. Agencies' groups are data, made when officers are appointed. */
export class Accounts extends Construct {
  readonly issuer: string
  readonly clientId: string
  private readonly signUp: SignUpClient
  readonly userPool: UserPool
  /** Where browsers sign in by an identity provider, no slash at the end. */
  readonly domainUrl: string
  /** The identity provider behind the domain. */
  readonly providerName: string

  constructor(scope: Construct, id: string, stage: Stage) {
    super(scope, id)
    this.userPool = new UserPool(this, 'pool', {
      userPoolName: `portal-${stage.name}`,
      selfSignUpEnabled: true,
      signInAliases: { email: true },
      autoVerify: { email: true },
      // Not required: signing up asks for it, and VNeID may know none.
      standardAttributes: { email: { required: false, mutable: true } },
      customAttributes: {
        // Written once, at sign-up: nobody may turn into somebody else afterwards.
        personalNumber: new StringAttribute({ minLen: 12, maxLen: 12, mutable: false }),
        // Cognito writes what an identity provider vouches for at each sign-in, and wants it mutable for that.
        ...Object.fromEntries(
          provenAttributes.map((name) => [name, new StringAttribute({ maxLen: 64, mutable: true })]),
        ),
      },
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
      userPool: this.userPool,
      generateSecret: false,
      disableOAuth: true,
      authFlows: { userPassword: true },
      ...lifetimes,
      enableTokenRevocation: true,
      preventUserExistenceErrors: true,
      refreshTokenRotationGracePeriod: turningGrace,
      readAttributes: own.withStandardAttributes({ emailVerified: true }),
      writeAttributes: harmless,
    })
    this.signUp = new SignUpClient(this, 'sign-up', { stage, userPool: this.userPool, attributes: own })
    const domainPrefix = `portal-${stage.name}-${Aws.ACCOUNT_ID}`
    this.domainUrl = this.userPool.addDomain('domain', { cognitoDomain: { domainPrefix } }).baseUrl()
    this.providerName = new Vneid(this, 'vneid', { userPool: this.userPool, stage }).providerName
    this.issuer = this.userPool.userPoolProviderUrl
    this.clientId = client.userPoolClientId
    for (const groupName of ['officers', 'administrators']) {
      new CfnUserPoolGroup(this, groupName, { userPoolId: this.userPool.userPoolId, groupName })
    }
    acknowledge(this.userPool, {
      COG2: 'Citizens sign in with a password or VNeID; a second factor is asked where the law asks it, not at every sign-in.',
      ...(!stage.protect && { COG8: 'Only a protected stage has people worth the price of the Plus plan.' }),
    })
  }

  /** Signing people up, in and out: the public calls of Cognito need the client's id and no permission. */
  grantSignIn(fn: PortalFunction): void {
    fn.addEnvironment('USER_POOL_CLIENT_ID', this.clientId)
    this.signUp.grantUse(fn)
  }

  /** Finding a person's address and name by id. */
  grantLookUp(fn: PortalFunction): void {
    Grant.addToPrincipal({
      grantee: fn,
      actions: ['cognito-idp:AdminGetUser', 'cognito-idp:ListUsers'],
      resourceArns: [this.userPool.userPoolArn],
    })
    fn.addEnvironment('USER_POOL_ID', this.userPool.userPoolId)
  }
}
