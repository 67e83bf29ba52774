import { Duration } from 'aws-cdk-lib'
import {
  AllowedMethods,
  type BehaviorOptions,
  CacheCookieBehavior,
  CacheHeaderBehavior,
  CachePolicy,
  CacheQueryStringBehavior,
  type IOrigin,
  OriginRequestCookieBehavior,
  OriginRequestHeaderBehavior,
  OriginRequestPolicy,
  OriginRequestQueryStringBehavior,
} from 'aws-cdk-lib/aws-cloudfront'
import { Construct } from 'constructs'
import type { SharedRead } from './shared-reads.ts'

/** What an answer may never depend on, but a refusal does, the trace of a request, and whom a limit counts. */
const passedOn = ['accept-language', 'traceparent', 'x-viewer-address']

type Common = Omit<BehaviorOptions, 'origin'> & { origin: IOrigin }

/**
 * The behaviours of what CloudFront keeps for everybody. An answer is found by its path and the query strings that its
 * routes know; the function says by Cache-Control for how long. Neither cookies nor Authorization reach the function, so
 * no answer can depend on them.
 */
export class KeptAtTheEdge extends Construct {
  readonly behaviours: Record<string, BehaviorOptions>

  constructor(scope: Construct, id: string, { reads, ...common }: Common & { reads: SharedRead[] }) {
    super(scope, id)
    const originRequestPolicy = new OriginRequestPolicy(this, 'request', {
      comment: 'Portal: what functions are told beside the key of a kept answer',
      cookieBehavior: OriginRequestCookieBehavior.none(),
      headerBehavior: OriginRequestHeaderBehavior.allowList(...passedOn),
      queryStringBehavior: OriginRequestQueryStringBehavior.none(),
    })
    // An account has 20 policies: those that know the same query strings share one.
    const policies = new Map<string, CachePolicy>()
    const policyFor = (query: string[]): CachePolicy => {
      const known = policies.get(query.join()) ?? this.policy(query)
      policies.set(query.join(), known)
      return known
    }
    this.behaviours = Object.fromEntries(
      reads.map(({ pattern, query }) => [
        pattern,
        {
          ...common,
          allowedMethods: AllowedMethods.ALLOW_GET_HEAD,
          cachePolicy: policyFor(query),
          originRequestPolicy,
          compress: true,
        },
      ]),
    )
  }

  private policy(query: string[]): CachePolicy {
    return new CachePolicy(this, `by-${query.join('-') || 'path'}`, {
      comment: `Portal: kept by path and ${query.join(', ') || 'nothing else'}`,
      // Above zero it would keep what says that nobody may.
      minTtl: Duration.seconds(0),
      defaultTtl: Duration.seconds(0),
      maxTtl: Duration.days(1),
      cookieBehavior: CacheCookieBehavior.none(),
      headerBehavior: CacheHeaderBehavior.none(),
      queryStringBehavior:
        query.length > 0 ? CacheQueryStringBehavior.allowList(...query) : CacheQueryStringBehavior.none(),
      enableAcceptEncodingGzip: true,
      enableAcceptEncodingBrotli: true,
    })
  }
}
