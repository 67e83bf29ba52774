import { CfnWebACL } from 'aws-cdk-lib/aws-wafv2'
import { Construct } from 'constructs'

const visible = (metricName: string): CfnWebACL.VisibilityConfigProperty => ({
  cloudWatchMetricsEnabled: true,
  sampledRequestsEnabled: true,
  metricName,
})

const managed = [
  'AWSManagedRulesAmazonIpReputationList',
  'AWSManagedRulesKnownBadInputsRuleSet',
  'AWSManagedRulesCommonRuleSet',
]

/** What CloudFront turns away: known attackers and attacks, and an address that asks more than people do. */
export class Firewall extends Construct {
  readonly arn: string

  constructor(scope: Construct, id: string) {
    super(scope, id)
    const rules: CfnWebACL.RuleProperty[] = managed.map((name, index) => ({
      name,
      priority: index + 1,
      overrideAction: { none: {} },
      statement: { managedRuleGroupStatement: { vendorName: 'AWS', name } },
      visibilityConfig: visible(name),
    }))
    const flood: CfnWebACL.RuleProperty = {
      name: 'flood',
      priority: 0,
      action: { block: {} },
      // Requests in five minutes. Mobile networks put thousands of people behind one address.
      statement: { rateBasedStatement: { limit: 10_000, aggregateKeyType: 'IP' } },
      visibilityConfig: visible('flood'),
    }
    const acl = new CfnWebACL(this, 'acl', {
      scope: 'CLOUDFRONT',
      defaultAction: { allow: {} },
      visibilityConfig: visible('portal'),
      rules: [flood, ...rules],
    })
    this.arn = acl.attrArn
  }
}
