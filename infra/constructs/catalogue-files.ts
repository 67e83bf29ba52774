import { Aws, Duration } from 'aws-cdk-lib'
import { Grant } from 'aws-cdk-lib/aws-iam'
import type { IKey } from 'aws-cdk-lib/aws-kms'
import type { Bucket } from 'aws-cdk-lib/aws-s3'
import { Construct } from 'constructs'
import type { Ground } from './ground.ts'
import { grantSealing } from './key.ts'
import type { PortalFunction } from './portal-function.ts'
import { logBucket, portalAccess, privateBucket } from './private-bucket.ts'

type CatalogueFilesProps = { ground: Ground; key: IKey; portalUrl: string }

const imports = 'imports/'
const exports = 'exports/'

/** Files of procedure records that administrators bring in or take out. They reach them by signed addresses only. */
export class CatalogueFiles extends Construct {
  private readonly bucket: Bucket
  private readonly key: IKey
  private readonly name: string

  constructor(scope: Construct, id: string, { ground, key, portalUrl }: CatalogueFilesProps) {
    super(scope, id)
    this.key = key
    this.name = `portal-${ground.stage.name}-catalogue-${Aws.ACCOUNT_ID}-${ground.stage.region}`
    this.bucket = privateBucket(this, 'files', {
      ground,
      key,
      bucketName: this.name,
      logs: logBucket(this, 'access', ground),
      cors: portalAccess(portalUrl),
      lifecycleRules: [
        { prefix: exports, expiration: Duration.days(7) },
        // What was published stands in the table; who imported it, and what its report said, may be asked for a year.
        { prefix: imports, expiration: Duration.days(365) },
      ],
    })
  }

  /** Signing uploads and downloads for administrators, and looking whether a file has arrived. */
  grantDoor(fn: PortalFunction): void {
    this.grant(fn, imports, ['s3:PutObject', 's3:GetObject'])
    this.grant(fn, exports, ['s3:GetObject'])
    // Without listing, S3 answers 403 for a file that is missing.
    Grant.addToPrincipal({ grantee: fn, actions: ['s3:ListBucket'], resourceArns: [this.bucket.bucketArn] })
    grantSealing(this.key, fn)
  }

  /** Reading what came in, writing reports and parts beside it, and what goes out. */
  grantWork(fn: PortalFunction): void {
    this.grant(fn, imports, ['s3:PutObject', 's3:GetObject'])
    this.grant(fn, exports, ['s3:PutObject'])
    grantSealing(this.key, fn)
  }

  private grant(fn: PortalFunction, prefix: string, actions: string[]): void {
    const objects = `arn:aws:s3:::${this.name}/${prefix}*`
    Grant.addToPrincipal({ grantee: fn, actions, resourceArns: [objects] })
    fn.addEnvironment('CATALOGUE_BUCKET', this.bucket.bucketName)
    const finding = `IAM5[Resource::${objects.replace(Aws.ACCOUNT_ID, '<AWS::AccountId>')}]`
    fn.excuse({ [finding]: 'Any file in this part of the bucket, none outside it.' })
  }
}
