import { fileURLToPath } from 'node:url'
import { Duration } from 'aws-cdk-lib'
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager'
import {
  AllowedMethods,
  type BehaviorOptions,
  CachePolicy,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  OriginRequestPolicy,
  PriceClass,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront'
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins'
import type { Bucket } from 'aws-cdk-lib/aws-s3'
import { Construct } from 'constructs'
import { acknowledge } from './acknowledge.ts'
import type { Ground } from './ground.ts'
import { KeptAtTheEdge } from './kept-at-the-edge.ts'
import type { PortalApi } from './portal-api.ts'
import { securityHeaders } from './security-headers.ts'
import type { SharedRead } from './shared-reads.ts'

type EdgeProps = {
  ground: Ground
  firewallArn: string
  site: Bucket
  logs: Bucket
  citizens: PortalApi
  partners: PortalApi
  sectors: Map<string, PortalApi>
  /** What is kept for everybody; all of it the citizens' API answers. */
  reads: SharedRead[]
}

/**
 * CloudFront would keep each of these for ten seconds, `no-store` or not, and also where nothing else is kept: one
 * person's refusal shown to another.
 */
const errors = [400, 403, 404, 405, 414, 416, 500, 501, 502, 503, 504]

/** The one address of the portal: the web app, and before its APIs the firewall, the session and the origin's secret. */
export class Edge extends Construct {
  readonly distribution: Distribution

  constructor(scope: Construct, id: string, props: EdgeProps) {
    super(scope, id)
    const { portal } = props.ground.stage
    const responseHeadersPolicy = securityHeaders(this, 'headers', props.ground.stage)
    const session = this.viewerRequest('session')
    const web: BehaviorOptions = {
      origin: S3BucketOrigin.withOriginAccessControl(props.site),
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      responseHeadersPolicy,
      compress: true,
    }
    const originOf = ({ host, originSecrets }: PortalApi) =>
      new HttpOrigin(host, { customHeaders: { 'x-origin-secret': originSecrets.sent } })
    const api = (one: PortalApi, origin = originOf(one)): BehaviorOptions => ({
      origin,
      allowedMethods: AllowedMethods.ALLOW_ALL,
      cachePolicy: CachePolicy.CACHING_DISABLED,
      originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
      viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
      responseHeadersPolicy,
    })
    const ours = (one: PortalApi, origin = originOf(one)): BehaviorOptions => ({
      ...api(one, origin),
      functionAssociations: [session],
    })
    const sectors = [...props.sectors].map(([sector, one]) => [`/api/v1/services/${sector}/*`, ours(one)] as const)
    const citizens = originOf(props.citizens)
    const kept = new KeptAtTheEdge(this, 'kept', {
      reads: props.reads,
      origin: citizens,
      viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
      responseHeadersPolicy,
      functionAssociations: [this.viewerRequest('anyone')],
    })
    this.distribution = new Distribution(this, 'distribution', {
      comment: `Portal, ${props.ground.stage.name}`,
      defaultRootObject: 'index.html',
      defaultBehavior: { ...web, functionAssociations: [this.viewerRequest('pages')] },
      additionalBehaviors: {
        '/api/v1/openapi.json': web,
        ...Object.fromEntries(sectors),
        '/api/v1/partners/*': api(props.partners),
        ...kept.behaviours,
        '/api/*': ours(props.citizens, citizens),
      },
      errorResponses: errors.map((httpStatus) => ({ httpStatus, ttl: Duration.seconds(0) })),
      webAclId: props.firewallArn,
      priceClass: PriceClass.PRICE_CLASS_200,
      enableLogging: true,
      logBucket: props.logs,
      logFilePrefix: 'edge/',
      ...(portal.url &&
        portal.certificate && {
          domainNames: [new URL(portal.url).host],
          minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
          certificate: Certificate.fromCertificateArn(this, 'certificate', portal.certificate),
        }),
    })
    acknowledge(this.distribution, {
      CFR1: 'Citizens abroad use the portal too.',
      ...(!portal.certificate && {
        CFR4: "Without a name of its own the portal uses CloudFront's certificate and its policy.",
      }),
    })
  }

  private viewerRequest(name: 'session' | 'anyone' | 'pages') {
    const filePath = fileURLToPath(new URL(`../edge/${name}.js`, import.meta.url))
    const code = FunctionCode.fromFile({ filePath })
    const fn = new EdgeFunction(this, name, { code, runtime: FunctionRuntime.JS_2_0 })
    return { function: fn, eventType: FunctionEventType.VIEWER_REQUEST }
  }
}
