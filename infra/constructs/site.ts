import type { Distribution } from 'aws-cdk-lib/aws-cloudfront'
import { LogGroup } from 'aws-cdk-lib/aws-logs'
import type { Bucket } from 'aws-cdk-lib/aws-s3'
import { BucketDeployment, CacheControl, Source } from 'aws-cdk-lib/aws-s3-deployment'
import { Construct } from 'constructs'
import { site as built } from '../build/places.ts'
import { acknowledge } from './acknowledge.ts'
import { type Ground, removal } from './ground.ts'

type SiteProps = { ground: Ground; bucket: Bucket; distribution: Distribution }

/** Puts the web app into its bucket. Hashed files come first and stay, so an open tab still finds its older parts. */
export class Site extends Construct {
  constructor(scope: Construct, id: string, { ground, bucket, distribution }: SiteProps) {
    super(scope, id)
    const logGroup = new LogGroup(this, 'logs', { retention: ground.stage.logs.days, removalPolicy: removal(ground.stage) })
    const common = { destinationBucket: bucket, sources: [Source.asset(built)], prune: false, memoryLimit: 512, logGroup }
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
    for (const { handlerRole } of [hashed, pages]) {
      acknowledge(handlerRole, {
        'IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole]':
          "CDK's own deployment function; it runs only while deploying.",
      })
    }
  }
}
