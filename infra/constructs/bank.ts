import { SecretValue } from 'aws-cdk-lib'
import { Secret } from 'aws-cdk-lib/aws-secretsmanager'
import { Construct } from 'constructs'
import { acknowledge } from './acknowledge.ts'
import { type Ground, removal } from './ground.ts'
import type { PortalFunction } from './portal-function.ts'

type BankProps = { ground: Ground; id: string; url: string }

/**
 * A partner bank: where it answers, and what it shares with us as
 * `{ "webhookSecrets": ["whsec_<base64>", …at most two], "apiKey": "…" }`.
 * The first values are made here. CloudFormation makes one string per secret, so two seeds are joined into that shape;
 * 32 letters and digits are also the base64 that Standard Webhooks asks for (24 bytes). To turn a secret, put the new
 * one beside the old one in Secrets Manager; the template does not write again.
 */
export class Bank extends Construct {
  private readonly secret: Secret
  private readonly suffix: string
  private readonly url: string

  constructor(scope: Construct, { ground, id, url }: BankProps) {
    super(scope, id)
    this.url = url
    this.suffix = id.toUpperCase().replaceAll('-', '_')
    const signing = this.seed('signing', ground)
    const apiKey = this.seed('api-key', ground)
    const shared = `{"webhookSecrets":["whsec_${signing}"],"apiKey":"${apiKey}"}`
    this.secret = new Secret(this, 'shared', {
      description: `Shared with the bank ${id}: webhook secrets and API key`,
      secretStringValue: SecretValue.unsafePlainText(shared),
      removalPolicy: removal(ground.stage),
    })
    acknowledge(this, { SMG4: 'Both sides must change it together; two webhook secrets may be active while they do.' })
  }

  /** Checking the bank's signatures. */
  grantSecret(fn: PortalFunction): void {
    this.secret.grantRead(fn)
    fn.addEnvironment(`BANK_SECRET_ARN_${this.suffix}`, this.secret.secretArn)
  }

  /** Calling the bank: its address, and the key to it. */
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
