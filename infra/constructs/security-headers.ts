import { Duration } from 'aws-cdk-lib'
import { HeadersFrameOption, HeadersReferrerPolicy, ResponseHeadersPolicy } from 'aws-cdk-lib/aws-cloudfront'
import type { Construct } from 'constructs'
import type { Stage } from '../stage.ts'

const policy = (files: string): string =>
  [
    "default-src 'self'",
    "base-uri 'none'",
    `connect-src 'self' ${files}`,
    "form-action 'self'",
    "frame-ancestors 'none'",
    // Papers are looked at where they lie; blob: is a file just chosen, shown before it is sent.
    `frame-src blob: ${files}`,
    `img-src 'self' data: blob: ${files}`,
    "object-src 'none'",
    // Overlays place themselves with style attributes.
    "style-src 'self' 'unsafe-inline'",
  ].join('; ')

/** What browsers are told with every answer of the portal. */
export function securityHeaders(scope: Construct, id: string, { region, portal }: Stage): ResponseHeadersPolicy {
  return new ResponseHeadersPolicy(scope, id, {
    securityHeadersBehavior: {
      contentSecurityPolicy: {
        contentSecurityPolicy: policy(portal.files ?? `https://*.s3.${region}.amazonaws.com`),
        override: true,
      },
      contentTypeOptions: { override: true },
      frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
      referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.SAME_ORIGIN, override: true },
      strictTransportSecurity: {
        accessControlMaxAge: Duration.days(365),
        includeSubdomains: true,
        override: true,
      },
    },
  })
}
