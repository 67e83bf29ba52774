import { Aws } from 'aws-cdk-lib'
import { Grant } from 'aws-cdk-lib/aws-iam'
import type { IKey } from 'aws-cdk-lib/aws-kms'
import type { Bucket } from 'aws-cdk-lib/aws-s3'
import { Construct } from 'constructs'
import type { Ground } from './ground.ts'
import { grantOpening, grantSealing } from './key.ts'
import type { PortalFunction } from './portal-function.ts'
import { logBucket, portalAccess, privateBucket } from './private-bucket.ts'

type ResultsProps = { ground: Ground; key: IKey; portalUrl: string }

/** Files that agencies hand out. Browsers reach them by signed addresses only. */
export class Results extends Construct {
  private readonly bucket: Bucket
  private readonly key: IKey
  private readonly name: string

  constructor(scope: Construct, id: string, { ground, key, portalUrl }: ResultsProps) {
    super(scope, id)
    this.key = key
    this.name = `portal-${ground.stage.name}-results-${Aws.ACCOUNT_ID}-${ground.stage.region}`
    this.bucket = privateBucket(this, 'results', {
      ground,
      key,
      bucketName: this.name,
      logs: logBucket(this, 'access', ground),
      cors: portalAccess(portalUrl),
    })
  }

  /** Signing an upload. */
  grantUpload(fn: PortalFunction): void {
    this.grant(fn, 's3:PutObject')
    grantSealing(this.key, fn)
  }

  /** Signing a download, and looking at a file that is there. */
  grantDownload(fn: PortalFunction): void {
    this.grant(fn, 's3:GetObject')
    grantOpening(this.key, fn)
  }

  /** Learning that a file is missing: without listing, S3 answers as to somebody who may not look. */
  grantTellMissing(fn: PortalFunction): void {
    Grant.addToPrincipal({ grantee: fn, actions: ['s3:ListBucket'], resourceArns: [this.bucket.bucketArn] })
  }

  private grant(fn: PortalFunction, action: string): void {
    const objects = `arn:aws:s3:::${this.name}/*`
    Grant.addToPrincipal({ grantee: fn, actions: [action], resourceArns: [objects] })
    fn.addEnvironment('RESULTS_BUCKET', this.bucket.bucketName)
    const finding = `IAM5[Resource::${objects.replace(Aws.ACCOUNT_ID, '<AWS::AccountId>')}]`
    fn.excuse({ [finding]: 'Any file of this bucket, none outside it.' })
  }
}
