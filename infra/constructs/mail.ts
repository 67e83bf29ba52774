import { Grant } from 'aws-cdk-lib/aws-iam'
import { EmailIdentity, Identity } from 'aws-cdk-lib/aws-ses'
import { Construct } from 'constructs'
import type { Stage } from '../stage.ts'
import type { PortalFunction } from './portal-function.ts'

/** The address in whose name the portal writes. */
export class Mail extends Construct {
  private readonly identity: EmailIdentity
  private readonly sender: string

  constructor(scope: Construct, id: string, { mail }: Stage) {
    super(scope, id)
    this.sender = mail.sender
    const domain = mail.sender.slice(mail.sender.indexOf('@') + 1)
    const identity = mail.verify === 'domain' ? Identity.domain(domain) : Identity.email(mail.sender)
    this.identity = new EmailIdentity(this, 'identity', { identity })
  }

  grantSend(fn: PortalFunction): void {
    Grant.addToPrincipal({ grantee: fn, actions: ['ses:SendEmail'], resourceArns: [this.identity.emailIdentityArn] })
    fn.addEnvironment('MAIL_SENDER', this.sender)
  }
}
