import { type CfnElement, Stack } from 'aws-cdk-lib'
import type { Distribution } from 'aws-cdk-lib/aws-cloudfront'
import { LogGroup } from 'aws-cdk-lib/aws-logs'
import type { Bucket } from 'aws-cdk-lib/aws-s3'
import { BucketDeployment, CacheControl, Source } from 'aws-cdk-lib/aws-s3-deployment'
import { Construct } from 'constructs'
import { site as built } from '../building/places.ts'
import { acknowledge } from './acknowledge.ts'
import type { Ground } from './ground.ts'
import { removal } from './removal.ts'

type SiteProps = { ground: Ground; bucket: Bucket; distribution: Distribution }

/** Puts the web app into its bucket. Hashed files come first and stay, so an open tab still finds its older parts. */
export class Site extends Construct {
  constructor(scope: Construct, id: string, { ground, bucket, distribution }: SiteProps) {
    super(scope, id)
    const logGroup = new LogGroup(this, 'logs', {
      retention: ground.stage.logs.days,
      removalPolicy: removal(ground.stage),
    })
    const common = {
      destinationBucket: bucket,
      sources: [Source.asset(built)],
      prune: false,
      memoryLimit: 512,
      logGroup,
    }
    const hashed = new BucketDeployment(this, 'hashed', {
      ...common,
      exclude: ['*'],
      include: ['assets/*'],
      cacheControl: [CacheControl.fromString('public, max-age=31536000, immutable')],
    })
    const pages = new BucketDeployment(this, 'pages', {
      ...common,
      exclude: ['assets/*'],
      cacheControl: [CacheControl.fromString('no-cache')],
      distribution,
      distributionPaths: ['/*'],
    })
    pages.node.addDependency(hashed)
    this.acknowledgeUploader(pages, bucket)
  }

  /** Both deployments share one function and role that CDK makes for the stack. */
  private acknowledgeUploader({ handlerRole }: BucketDeployment, bucket: Bucket): void {
    const uploader = handlerRole.node.scope
    if (!uploader) throw new Error('CDK no longer makes the function that uploads the web app.')
    const { region } = Stack.of(this)
    const logicalId = Stack.of(this).getLogicalId(bucket.node.defaultChild as CfnElement)
    const actions = ['s3:GetBucket*', 's3:GetObject*', 's3:List*', 's3:Abort*', 's3:DeleteObject*']
    const resources = [`arn:aws:s3:::cdk-hnb659fds-assets-<AWS::AccountId>-${region}/*`, `<${logicalId}.Arn>/*`, '*']
    const findings = [
      ...actions.map((action) => `Action::${action}`),
      ...resources.map((resource) => `Resource::${resource}`),
    ]
    const reason =
      "CDK's own uploader: it reads the built files, writes this one public bucket and empties CloudFront's cache."
    acknowledge(uploader, {
      'IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole]': reason,
      ...Object.fromEntries(findings.map((finding) => [`IAM5[${finding}]`, reason])),
      L1: "The runtime of CDK's uploader comes with the version of CDK.",
    })
  }
}
