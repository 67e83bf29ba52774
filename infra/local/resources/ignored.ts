import { arn, type Kinds } from './kind.ts'

/** Types that the templates may declare and the laptop does without, each with the reason. */
export const ignored: Record<string, string> = {
  'AWS::ApiGatewayV2::ApiMapping': 'the laptop has one address',
  'AWS::ApiGatewayV2::DomainName': 'the laptop has one address',
  'AWS::CDK::Metadata': 'statistics for the makers of the CDK',
  'AWS::CloudFront::OriginAccessControl': 'web files are read from disk',
  'AWS::CloudWatch::Alarm': 'nobody watches a laptop',
  'AWS::CloudWatch::CompositeAlarm': 'nobody watches a laptop',
  'AWS::CloudWatch::Dashboard': 'metrics stay in the logs here',
  'AWS::KMS::Alias': 'nothing is encrypted in memory',
  'AWS::Lambda::EventInvokeConfig': 'functions are invoked by their sources only',
  'AWS::Lambda::LayerVersion': 'bundles carry all they need',
  'AWS::Logs::LogGroup': 'logs go to a file here',
  'AWS::Logs::MetricFilter': 'nobody watches a laptop',
  'AWS::Logs::QueryDefinition': 'logs go to a file here',
  'AWS::Logs::ResourcePolicy': 'logs go to a file here',
  'AWS::Route53::RecordSet': 'no names beyond localhost',
  'AWS::SES::ConfigurationSet': 'mail goes to the mail page',
  'AWS::SSM::Parameter': 'used by the deployment, not by functions',
  'AWS::SecretsManager::ResourcePolicy': 'functions are judged by their own policies only',
  'AWS::SecretsManager::RotationSchedule': 'secrets live as long as the laptop runs',
  'AWS::WAFv2::WebACL': 'no firewall on loopback',
  'AWS::WAFv2::WebACLAssociation': 'no firewall on loopback',
  'AWS::CloudFormation::CustomResource': 'helpers of the CDK at deployment; triggers are run apart',
  'AWS::CloudFormation::WaitConditionHandle': 'the laptop creates in its own order',
  'Custom::CDKBucketDeployment': 'the front serves the web files from build/web',
  'Custom::S3AutoDeleteObjects': 'buckets end with the laptop',
  'Custom::LogRetention': 'logs go to a file here',
  'Custom::CrossRegionExportReader': 'names are resolved across stacks here',
  'Custom::CrossRegionExportWriter': 'names are resolved across stacks here',
}

/** Other resources may still name an ignored one, in a policy or an alarm: any text will do. */
export const ignoredKinds: Kinds = Object.fromEntries(
  Object.keys(ignored).map((type) => [
    type,
    {
      ref: ({ logicalId }) => logicalId,
      attributes: { '*': (declared, place) => arn(declared, place, 'laptop', declared.logicalId) },
    },
  ]),
)
