import { Aws } from 'aws-cdk-lib'
import { Grant } from 'aws-cdk-lib/aws-iam'
import type { Bucket } from 'aws-cdk-lib/aws-s3'
import type { Ground } from './ground.ts'
import type { PortalFunction } from './portal-function.ts'

export const siteBucketName = ({ stage }: Ground): string =>
  `portal-${stage.name}-site-${Aws.ACCOUNT_ID}-${stage.region}`

/** Procedures as pages of their own, in the web app's bucket beside it: read also where the API does not answer. */
export class ReadingPages {
  private readonly bucket: Bucket
  private readonly objects: string

  constructor(bucket: Bucket, ground: Ground) {
    this.bucket = bucket
    this.objects = `arn:aws:s3:::${siteBucketName(ground)}/procedures/*`
  }

  /** Writing pages, and nothing of the web app. */
  grantWrite(fn: PortalFunction, portalUrl: string): void {
    Grant.addToPrincipal({ grantee: fn, actions: ['s3:PutObject'], resourceArns: [this.objects] })
    fn.addEnvironment('SITE_BUCKET', this.bucket.bucketName)
    fn.addEnvironment('PORTAL_URL', portalUrl)
    const finding = `IAM5[Resource::${this.objects.replace(Aws.ACCOUNT_ID, '<AWS::AccountId>')}]`
    fn.excuse({ [finding]: 'Any page of a procedure, no other file of the web app.' })
  }
}
