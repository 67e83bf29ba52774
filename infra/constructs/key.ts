import { Duration } from 'aws-cdk-lib'
import type { IGrantable } from 'aws-cdk-lib/aws-iam'
import { type IKey, Key } from 'aws-cdk-lib/aws-kms'
import type { Construct } from 'constructs'
import type { Stage } from '../stage.ts'
import { removal } from './removal.ts'

/** A key of our own, turned yearly. */
export function portalKey(scope: Construct, id: string, stage: Stage, description: string): Key {
  return new Key(scope, id, {
    description: `${description} (portal, ${stage.name})`,
    enableKeyRotation: true,
    removalPolicy: removal(stage),
    pendingWindow: Duration.days(stage.protect ? 30 : 7),
  })
}

/** Opening what is stored under the key. */
export const grantOpening = (key: IKey, to: IGrantable): void => {
  key.grant(to, 'kms:Decrypt')
}

/**
 * Storing what S3, SQS or SNS seals with a data key of its own: asking for that key, and opening it again. Named one by
 * one, where CDK's own grants also say `kms:Encrypt` and `kms:ReEncrypt*`, which none of them asks for.
 */
export const grantSealing = (key: IKey, to: IGrantable): void => {
  key.grant(to, 'kms:Decrypt', 'kms:GenerateDataKey')
}
