import {
  OidcAttributeRequestMethod,
  ProviderAttribute,
  type UserPool,
  UserPoolIdentityProviderOidc,
} from 'aws-cdk-lib/aws-cognito'
import { Secret } from 'aws-cdk-lib/aws-secretsmanager'
import { Construct } from 'constructs'
import type { Stage } from '../stage.ts'
import { acknowledge } from './acknowledge.ts'
import { removal } from './removal.ts'

/** Endpoints below VNeID's issuer: the first three as public configurations show them, the keys' unverified. */
const paths = {
  authorize: '/oauth2/authorize',
  token: '/oauth2/token',
  userInfo: '/oauth2/userinfo',
  jwks: '/oauth2/jwks',
}

/**
 * Which claim of VNeID becomes what. UNVERIFIED: the claims of the real VNeID are not public; this is the one place
 * that assumes them. `scope=openid` is seen in public configurations.
 */
const claims = {
  fullname: 'name',
  email: 'email',
  phoneNumber: 'phone_number',
  provenNumber: 'personal_number',
  assurance: 'acr',
} as const

/** What VNeID vouches for. Its owner cannot write it: only clients of the pool's domain may, and Cognito through them. */
export const provenAttributes = ['provenNumber', 'assurance'] as const

/** The national electronic identity as identity provider of the user pool. */
export class Vneid extends Construct {
  /** What app clients and the authorize endpoint call it. */
  readonly providerName = 'VNeID'

  constructor(scope: Construct, id: string, { userPool, stage }: { userPool: UserPool; stage: Stage }) {
    super(scope, id)
    const { issuer, clientId } = stage.vneid
    const clientSecret = new Secret(this, 'client-secret', {
      description: 'What VNeID gave us as client secret; put it here, then deploy again',
      generateSecretString: { passwordLength: 40, excludePunctuation: true },
      removalPolicy: removal(stage),
    })
    acknowledge(clientSecret, { SMG4: 'VNeID gives it out; it changes when both sides agree.' })
    new UserPoolIdentityProviderOidc(this, 'provider', {
      userPool,
      name: this.providerName,
      clientId,
      clientSecret: clientSecret.secretValue.unsafeUnwrap(),
      issuerUrl: issuer,
      // Named rather than discovered: a stage may be deployed before VNeID answers it.
      endpoints: {
        authorization: issuer + paths.authorize,
        token: issuer + paths.token,
        userInfo: issuer + paths.userInfo,
        jwksUri: issuer + paths.jwks,
      },
      scopes: ['openid'],
      attributeRequestMethod: OidcAttributeRequestMethod.GET,
      attributeMapping: {
        fullname: ProviderAttribute.other(claims.fullname),
        email: ProviderAttribute.other(claims.email),
        phoneNumber: ProviderAttribute.other(claims.phoneNumber),
        custom: Object.fromEntries(
          provenAttributes.map((name) => [`custom:${name}`, ProviderAttribute.other(claims[name])]),
        ),
      },
    })
  }
}
