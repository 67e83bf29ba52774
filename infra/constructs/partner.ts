import { SecretValue } from 'aws-cdk-lib'
import { Grant } from 'aws-cdk-lib/aws-iam'
import { Secret } from 'aws-cdk-lib/aws-secretsmanager'
import { Construct } from 'constructs'
import { acknowledge } from './acknowledge.ts'
import type { Ground } from './ground.ts'
import type { PortalFunction } from './portal-function.ts'
import { removal } from './removal.ts'

type Kind = 'bank' | 'agency' | 'register' | 'issuer' | 'post'
type PartnerProps = { ground: Ground; kind: Kind; id: string; url: string }

const bothWays = (seed: (id: string) => string) =>
  `{"webhookSecrets":["whsec_${seed('signing')}"],"requestSecrets":["whsec_${seed('request')}"]}`

/**
 * What each kind of partner and we share, made of seeds. A partner that tells us by itself signs with `webhookSecrets`. A
 * bank and the register are shown an API key; an agency, an issuer and the post get what we send signed with
 * `requestSecrets`; of each list two may be active.
 */
const sharedBetween: Record<Kind, (seed: (id: string) => string) => string> = {
  bank: (seed) => `{"webhookSecrets":["whsec_${seed('signing')}"],"apiKey":"${seed('api-key')}"}`,
  post: (seed) => bothWays(seed),
  agency: (seed) => bothWays(seed),
  register: (seed) => `{"apiKey":"${seed('api-key')}"}`,
  issuer: (seed) => `{"requestSecrets":["whsec_${seed('request')}"]}`,
}

/**
 * A partner outside: where it answers, and what it shares with us. The first values are made here. CloudFormation makes
 * one string per secret, so seeds are joined; 32 letters and digits are also the base64 that Standard Webhooks asks
 * for (24 bytes). To turn a secret, put the new one beside the old one in Secrets Manager; the template does not write
 * again.
 */
export class Partner extends Construct {
  private readonly secret: Secret
  private readonly kind: Kind
  private readonly suffix: string
  private readonly url: string

  constructor(scope: Construct, { ground, kind, id, url }: PartnerProps) {
    super(scope, id)
    this.kind = kind
    this.url = url
    this.suffix = id.toUpperCase().replaceAll('-', '_')
    this.secret = new Secret(this, 'shared', {
      description: `Shared with the ${kind} ${id}: what it signs with, and what it knows us by`,
      secretStringValue: SecretValue.unsafePlainText(sharedBetween[kind]((name) => this.seed(name, ground))),
      removalPolicy: removal(ground.stage),
    })
    acknowledge(this, { SMG4: 'Both sides must change it together; two secrets may be active while they do.' })
  }

  /** Checking the partner's signatures. */
  grantSecret(fn: PortalFunction): void {
    const { secretArn } = this.secret
    Grant.addToPrincipal({ grantee: fn, actions: ['secretsmanager:GetSecretValue'], resourceArns: [secretArn] })
    fn.addEnvironment(`${this.kind.toUpperCase()}_SECRET_ARN_${this.suffix}`, this.secret.secretArn)
  }

  /** Calling the partner: its address, and how it knows us. */
  grantCall(fn: PortalFunction): void {
    this.grantSecret(fn)
    fn.addEnvironment(`PARTNER_URL_${this.suffix}`, this.url)
  }

  private seed(id: string, { stage }: Ground): string {
    const seed = new Secret(this, id, {
      description: 'First value only; what counts is the shared secret made of it',
      generateSecretString: { passwordLength: 32, excludePunctuation: true },
      removalPolicy: removal(stage),
    })
    return seed.secretValue.unsafeUnwrap()
  }
}
