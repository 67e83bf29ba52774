import { Duration } from 'aws-cdk-lib'
import { Key, KeySpec, KeyUsage } from 'aws-cdk-lib/aws-kms'
import { Construct } from 'constructs'
import type { Stage } from '../stage.ts'
import type { PortalFunction } from './portal-function.ts'
import { removal } from './removal.ts'

/**
 * The keys that receipts are signed with (Ed25519). KMS turns no signing key by itself, and a receipt must be checkable
 * for good: a new name in the stage file makes a key that signs from then on, former ones stay and are only published.
 */
export class ReceiptKeys extends Construct {
  private readonly keys: Key[]

  constructor(scope: Construct, id: string, stage: Stage) {
    super(scope, id)
    this.keys = stage.receiptKeys.map(
      (name) =>
        new Key(this, name, {
          description: `Receipts, key ${name} (portal, ${stage.name})`,
          keySpec: KeySpec.ECC_NIST_EDWARDS25519,
          keyUsage: KeyUsage.SIGN_VERIFY,
          removalPolicy: removal(stage),
          pendingWindow: Duration.days(stage.protect ? 30 : 7),
        }),
    )
  }

  /** Signing with the key in use. */
  grantSign(fn: PortalFunction): void {
    const inUse = this.keys.at(-1)
    if (!inUse) throw new Error('The stage names no key for receipts.')
    inUse.grant(fn, 'kms:Sign', 'kms:GetPublicKey')
    fn.addEnvironment('RECEIPT_KEY_ARN', inUse.keyArn)
  }

  /** Publishing the public halves of all keys, the newest first. */
  grantPublish(fn: PortalFunction): void {
    for (const key of this.keys) key.grant(fn, 'kms:GetPublicKey')
    fn.addEnvironment(
      'RECEIPT_KEY_ARNS',
      this.keys
        .map(({ keyArn }) => keyArn)
        .reverse()
        .join(','),
    )
  }
}
