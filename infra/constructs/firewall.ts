import { CfnWebACL } from 'aws-cdk-lib/aws-wafv2'
import { Construct } from 'constructs'

const visible = (metricName: string): CfnWebACL.VisibilityConfigProperty => ({
  cloudWatchMetricsEnabled: true,
  sampledRequestsEnabled: true,
  metricName,
})

type Managed = {
  name: string
  /** Rules that only count. Whoever is turned away here gets no word of why, so a rule that honest people meet must not. */
  onlyCount?: string[]
}

const managed: Managed[] = [
  { name: 'AWSManagedRulesAmazonIpReputationList' },
  { name: 'AWSManagedRulesKnownBadInputsRuleSet' },
  {
    name: 'AWSManagedRulesCommonRuleSet',
    onlyCount: [
      // Over 8 KB, and the limit cannot be set: a form with much Vietnamese text (three bytes a letter), mended answers
      // or a bank's notice may be larger. Our own limits, 256 KB and 16 KB, say so in words.
      'SizeRestrictions_BODY',
      // What people write about their case may look like markup or an address. It is checked against a schema and shown
      // as text; a page that cannot be sent, for no reason told, loses somebody's work.
      'CrossSiteScripting_BODY',
      'GenericLFI_BODY',
      'GenericRFI_BODY',
      // Banks' and agencies' programs need not name themselves; their signature counts.
      'NoUserAgent_HEADER',
    ],
  },
]

/** Requests of one address in five minutes. Mobile networks put thousands of people behind one. */
const floods = { all: 10_000, signIn: 1_500 }

const busy = 'busy'
const busyBody = JSON.stringify({
  type: '/problems/too-many-requests',
  title:
    'Quá nhiều yêu cầu từ mạng này, hãy thử lại sau 5 phút / Too many requests from this network, try again in 5 minutes',
  status: 429,
  code: 'too-many-requests',
})
const turnAway: CfnWebACL.RuleActionProperty = {
  block: {
    customResponse: {
      responseCode: 429,
      customResponseBodyKey: busy,
      responseHeaders: [
        { name: 'retry-after', value: '300' },
        { name: 'cache-control', value: 'no-store' },
      ],
    },
  },
}

const pathBegins = (searchString: string): CfnWebACL.StatementProperty => ({
  byteMatchStatement: {
    fieldToMatch: { uriPath: {} },
    positionalConstraint: 'STARTS_WITH',
    searchString,
    textTransformations: [{ priority: 0, type: 'NORMALIZE_PATH' }],
  },
})

/** Where passwords are tried, accounts made and codes mailed; renewing a session is what everybody's page does all day. */
const signInPaths: CfnWebACL.StatementProperty = {
  andStatement: {
    statements: [
      {
        orStatement: {
          statements: ['sessions', 'accounts', 'vneid'].map((door) => pathBegins(`/api/v1/identity/${door}`)),
        },
      },
      { notStatement: { statement: pathBegins('/api/v1/identity/sessions/refreshments') } },
    ],
  },
}

/** What CloudFront turns away: known attackers and attacks, and an address that asks more than people do. */
export class Firewall extends Construct {
  readonly arn: string

  constructor(scope: Construct, id: string) {
    super(scope, id)
    const rate = (name: string, priority: number, limit: number, scopeDownStatement?: CfnWebACL.StatementProperty) => ({
      name,
      priority,
      action: turnAway,
      statement: { rateBasedStatement: { limit, aggregateKeyType: 'IP', scopeDownStatement } },
      visibilityConfig: visible(name),
    })
    const rules: CfnWebACL.RuleProperty[] = [
      rate('flood', 0, floods.all),
      rate('sign-in-flood', 1, floods.signIn, signInPaths),
      ...managed.map(({ name, onlyCount = [] }, index) => ({
        name,
        priority: index + 2,
        overrideAction: { none: {} },
        statement: {
          managedRuleGroupStatement: {
            vendorName: 'AWS',
            name,
            ruleActionOverrides: onlyCount.map((rule) => ({ name: rule, actionToUse: { count: {} } })),
          },
        },
        visibilityConfig: visible(name),
      })),
    ]
    const acl = new CfnWebACL(this, 'acl', {
      scope: 'CLOUDFRONT',
      defaultAction: { allow: {} },
      visibilityConfig: visible('portal'),
      customResponseBodies: { [busy]: { contentType: 'APPLICATION_JSON', content: busyBody } },
      rules,
    })
    this.arn = acl.attrArn
  }
}
