import { Duration } from 'aws-cdk-lib'
import { HeadersFrameOption, HeadersReferrerPolicy, ResponseHeadersPolicy } from 'aws-cdk-lib/aws-cloudfront'
import type { Construct } from 'constructs'
import type { Stage } from '../stage.ts'

/** Nothing inline, nothing evaluated, nothing from elsewhere but people's own files. */
const policy = (files: string): string =>
  [
    "default-src 'none'",
    "base-uri 'none'",
    `connect-src 'self' ${files}`,
    "font-src 'self'",
    // Banks and VNeID are reached by address, no form of ours leads there.
    "form-action 'self'",
    "frame-ancestors 'none'",
    // Papers are looked at where they lie; blob: is a file just chosen, shown before it is sent.
    `frame-src blob: ${files}`,
    `img-src 'self' data: blob: ${files}`,
    "manifest-src 'self'",
    "object-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
  ].join('; ')

/** What no page of the portal needs. Downloads, clipboard and printing ask for none of it. */
const unused = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'encrypted-media',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-get',
  'screen-wake-lock',
  'usb',
  'xr-spatial-tracking',
]

const further = {
  'permissions-policy': unused.map((name) => `${name}=()`).join(', '),
  // A page that opened ours, or that ours opened, shares no window with it; no other site may embed our answers.
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
}

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
    // The gateway's id of the request that made the answer: somebody else's, where an answer was kept.
    removeHeaders: ['apigw-requestid'],
    customHeadersBehavior: {
      customHeaders: Object.entries(further).map(([header, value]) => ({ header, value, override: true })),
    },
  })
}
