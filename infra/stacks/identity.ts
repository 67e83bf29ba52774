import type { Construct } from 'constructs'
import { Accounts } from '../constructs/accounts.ts'
import type { Stage } from '../stage.ts'
import { PortalStack } from './portal-stack.ts'

/** Who people are. Holds state. */
export class IdentityStack extends PortalStack {
  readonly accounts: Accounts

  constructor(scope: Construct, stage: Stage) {
    super(scope, 'identity', stage, 'Portal: the people who sign in')
    this.accounts = new Accounts(this, 'accounts', stage)
  }
}
