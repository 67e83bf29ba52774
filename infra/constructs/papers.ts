import { Aws, Duration } from 'aws-cdk-lib'
import { Grant } from 'aws-cdk-lib/aws-iam'
import type { IKey } from 'aws-cdk-lib/aws-kms'
import type { Bucket } from 'aws-cdk-lib/aws-s3'
import { Construct } from 'constructs'
import type { Ground } from './ground.ts'
import { grantOpening, grantSealing } from './key.ts'
import { MalwareScan } from './malware-scan.ts'
import type { PortalFunction } from './portal-function.ts'
import { logBucket, portalAccess, privateBucket } from './private-bucket.ts'

type PapersProps = { ground: Ground; key: IKey; portalUrl: string }

const quarantine = 'quarantine/'
const accepted = 'accepted/'

/** How long a file that was deleted, by right or by mistake, can be brought back where the bucket keeps versions. */
const regret = Duration.days(30)

const gone = (days: number) => ({ expiration: Duration.days(days), noncurrentVersionExpiration: Duration.days(days) })

/**
 * Files that people hand in. They arrive in quarantine, where malware is looked for, and are copied out once accepted.
 * What stays in quarantine goes after a week. No rule of time removes what was accepted: it goes with its paper's row,
 * and what versions remember of it a month later.
 */
export class Papers extends Construct {
  private readonly bucket: Bucket
  private readonly key: IKey
  private readonly name: string

  constructor(scope: Construct, id: string, { ground, key, portalUrl }: PapersProps) {
    super(scope, id)
    this.key = key
    this.name = `portal-${ground.stage.name}-papers-${Aws.ACCOUNT_ID}-${ground.stage.region}`
    this.bucket = privateBucket(this, 'papers', {
      ground,
      key,
      bucketName: this.name,
      logs: logBucket(this, 'access', ground),
      cors: portalAccess(portalUrl),
      lifecycleRules: [
        { prefix: quarantine, ...gone(7) },
        { prefix: accepted, noncurrentVersionExpiration: regret, expiredObjectDeleteMarker: true },
      ],
    })
    new MalwareScan(this, 'scan', { ground, bucket: this.bucket, key, prefix: quarantine })
  }

  /** Signing uploads, looking at what arrived, letting it out of quarantine, signing downloads. */
  grantKeep(fn: PortalFunction): void {
    this.grant(fn, quarantine, ['s3:PutObject', 's3:GetObject', 's3:GetObjectTagging', 's3:DeleteObject'])
    this.grant(fn, accepted, ['s3:PutObject', 's3:GetObject', 's3:DeleteObject'])
    this.grantTelling(fn)
    grantSealing(this.key, fn)
  }

  /** Signing downloads of what was accepted. */
  grantDownload(fn: PortalFunction): void {
    this.grant(fn, accepted, ['s3:GetObject'])
    grantOpening(this.key, fn)
  }

  /** Looking whether an accepted file is there. */
  grantCheck(fn: PortalFunction): void {
    this.grant(fn, accepted, ['s3:GetObject'])
    this.grantTelling(fn)
    grantOpening(this.key, fn)
  }

  /** Removing what belongs to nothing any more. */
  grantClear(fn: PortalFunction): void {
    for (const part of [quarantine, accepted]) this.grant(fn, part, ['s3:DeleteObject'])
  }

  /** Without listing, S3 answers 403 for a file that is missing. */
  private grantTelling(fn: PortalFunction): void {
    Grant.addToPrincipal({ grantee: fn, actions: ['s3:ListBucket'], resourceArns: [this.bucket.bucketArn] })
  }

  private grant(fn: PortalFunction, prefix: string, actions: string[]): void {
    const objects = `arn:aws:s3:::${this.name}/${prefix}*`
    Grant.addToPrincipal({ grantee: fn, actions, resourceArns: [objects] })
    fn.addEnvironment('PAPERS_BUCKET', this.bucket.bucketName)
    const finding = `IAM5[Resource::${objects.replace(Aws.ACCOUNT_ID, '<AWS::AccountId>')}]`
    fn.excuse({ [finding]: 'Any file in this part of the bucket, none outside it.' })
  }
}
