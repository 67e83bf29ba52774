import { Duration } from 'aws-cdk-lib'
import type { IKey } from 'aws-cdk-lib/aws-kms'
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type BucketProps,
  type CorsRule,
  HttpMethods,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3'
import type { Construct } from 'constructs'
import { acknowledge } from './acknowledge.ts'
import type { Ground } from './ground.ts'
import { removal } from './removal.ts'

const closed = ({ stage }: Ground): BucketProps => ({
  blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
  enforceSSL: true,
  removalPolicy: removal(stage),
  autoDeleteObjects: !stage.protect,
})

/** Where other buckets and CloudFront write who fetched what. */
export function logBucket(scope: Construct, id: string, ground: Ground): Bucket {
  const bucket = new Bucket(scope, id, {
    ...closed(ground),
    encryption: BucketEncryption.S3_MANAGED,
    // CloudFront still delivers its log with an ACL.
    objectOwnership: ObjectOwnership.BUCKET_OWNER_PREFERRED,
    lifecycleRules: [{ expiration: Duration.days(ground.stage.logs.days) }],
  })
  acknowledge(bucket, { S1: 'It is the log of the others; a log of the log would never end.' })
  return bucket
}

/** The portal's pages send and fetch files by signed addresses. */
export const portalAccess = (portalUrl: string): CorsRule[] => [
  {
    allowedMethods: [HttpMethods.PUT, HttpMethods.GET],
    allowedOrigins: [portalUrl],
    allowedHeaders: ['*'],
    exposedHeaders: ['ETag'],
    maxAge: 600,
  },
]

type PrivateBucketProps = { ground: Ground; logs: Bucket; key?: IKey } & Pick<
  BucketProps,
  'bucketName' | 'cors' | 'lifecycleRules'
>

/** A bucket that nobody reaches but through us. With a key it may hold what is personal. */
export function privateBucket(scope: Construct, id: string, props: PrivateBucketProps): Bucket {
  const { ground, logs, key, lifecycleRules = [], ...own } = props
  return new Bucket(scope, id, {
    ...closed(ground),
    ...(key
      ? { encryption: BucketEncryption.KMS, encryptionKey: key, bucketKeyEnabled: true }
      : { encryption: BucketEncryption.S3_MANAGED }),
    ...own,
    versioned: ground.stage.protect,
    serverAccessLogsBucket: logs,
    serverAccessLogsPrefix: `${id}/`,
    lifecycleRules: [{ abortIncompleteMultipartUploadAfter: Duration.days(1) }, ...lifecycleRules],
  })
}
