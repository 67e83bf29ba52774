import { Secret } from 'aws-cdk-lib/aws-secretsmanager'
import { Construct } from 'constructs'
import type { Stage } from '../stage.ts'
import { acknowledge } from './acknowledge.ts'
import type { PortalFunction } from './portal-function.ts'

const names = ['a', 'b'] as const

/**
 * What CloudFront shows the gateways' functions: two secrets, both accepted, one of them sent. Turning them is two
 * deployments, neither of which refuses a request: a new value for the one that is not sent (with a new number of turns,
 * or CloudFormation sees no change), then sending that one.
 */
export class OriginSecrets extends Construct {
  private readonly values: Record<(typeof names)[number], string>
  private readonly choice: Stage['originSecret']

  constructor(scope: Construct, id: string, stage: Stage) {
    super(scope, id)
    this.choice = stage.originSecret
    const [a = '', b = ''] = names.map((name) => {
      const secret = new Secret(this, name, {
        description: 'CloudFront sends one of two with each request; functions refuse whoever comes without either',
        generateSecretString: { passwordLength: 48, excludePunctuation: true },
      })
      acknowledge(secret, {
        SMG4: 'It is read when deploying, by CloudFront and functions alike; deployments turn it.',
      })
      return secret.secretValue.unsafeUnwrap()
    })
    this.values = { a, b }
  }

  /** The one that CloudFront sends now. */
  get sent(): string {
    return this.values[this.choice.sends]
  }

  /** Knowing CloudFront by either. */
  grantKnow(fn: PortalFunction): void {
    fn.addEnvironment('ORIGIN_SECRETS', `${this.values.a} ${this.values.b}`)
    fn.addEnvironment('ORIGIN_SECRETS_TURN', String(this.choice.turn))
  }
}
