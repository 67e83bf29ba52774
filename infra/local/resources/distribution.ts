import { createHash } from 'node:crypto'
import type { Application } from '../application.ts'
import { StartFailure } from '../failure.ts'
import type { Behaviour, LaptopModel } from '../model.ts'
import { apiHost, apis } from './apis.ts'
import { bucketDomain, bucketName } from './buckets.ts'
import { sharedBy } from './edge-policies.ts'
import { type Declared, type Kinds, list, type Place, record, text } from './kind.ts'

const own = (declared: Declared) => {
  const digest = createHash('sha256').update(`${declared.stack.name}/${declared.logicalId}`).digest('hex')
  return `E${digest.slice(0, 13).toUpperCase()}`
}
const functionArn = (declared: Declared, place: Place) =>
  `arn:aws:cloudfront::${place.account}:function/${declared.logicalId}`

export const distributions: Kinds = {
  'AWS::CloudFront::Distribution': {
    ref: own,
    attributes: { Id: own, DomainName: (_, { portalUrl }) => new URL(portalUrl).host, Arn: own },
  },
  'AWS::CloudFront::Function': {
    ref: functionArn,
    attributes: { FunctionARN: functionArn, 'FunctionMetadata.FunctionARN': functionArn },
  },
  'AWS::CloudFront::ResponseHeadersPolicy': { ref: own, attributes: { Id: own } },
}

type Origin = { Id: string; DomainName: unknown; OriginCustomHeaders?: { HeaderName: string; HeaderValue: unknown }[] }
type Association = { EventType: string; FunctionARN: unknown }

/** The one distribution of the application. `rewrite` turns addresses of the cloud into the laptop's, for header values. */
export function distributionModel(
  app: Application,
  place: Place,
  webDir: string,
  rewrite: (value: string) => string,
): LaptopModel['distribution'] {
  const [distribution, ...others] = app.ofType('AWS::CloudFront::Distribution')
  if (!distribution) return null
  if (others.length > 0)
    throw new StartFailure('The laptop serves one CloudFront distribution; the templates declare several.')
  const configuration = record(distribution.properties.DistributionConfig)
  const origins = list<Origin>(configuration.Origins)

  const target = (origin: Origin): Behaviour['target'] => {
    const domain = String(origin.DomainName)
    const api = app.ofType('AWS::ApiGatewayV2::Api').find((declared) => apiHost(declared) === domain)
    if (api) return { kind: 'api', apiId: apis['AWS::ApiGatewayV2::Api']?.ref(api, place) ?? '' }
    const bucket = app.ofType('AWS::S3::Bucket').find((declared) => bucketDomain(declared) === domain)
    if (bucket) return { kind: 'bucket', assetDir: webDir, bucket: bucketName(bucket) }
    throw new StartFailure(`${distribution.stack.name}: the laptop does not know the origin ${domain}.`)
  }

  const behaviour = (raw: Record<string, unknown>): Behaviour => {
    const origin = origins.find(({ Id }) => Id === raw.TargetOriginId)
    if (!origin) throw new StartFailure(`${distribution.stack.name}: no origin ${raw.TargetOriginId}.`)
    const associations = list<Association>(raw.FunctionAssociations)
    const [unknown] = associations.filter(({ EventType }) => EventType !== 'viewer-request')
    if (unknown)
      throw new StartFailure(
        `${distribution.stack.name}: the laptop runs CloudFront functions on viewer-request only, not ${unknown.EventType}.`,
      )
    const viewer = associations.map(({ FunctionARN }) =>
      app.ofType('AWS::CloudFront::Function').find((declared) => functionArn(declared, place) === FunctionARN),
    )[0]
    const methods = list<string>(raw.AllowedMethods)
    const shared = sharedBy(app, raw)
    return {
      target: target(origin),
      originHeaders: Object.fromEntries(
        (origin.OriginCustomHeaders ?? []).map(({ HeaderName, HeaderValue }) => [
          HeaderName.toLowerCase(),
          String(HeaderValue),
        ]),
      ),
      viewerRequestFunctionCode: viewer ? String(viewer.properties.FunctionCode) : null,
      ...responsePolicy(app, place, text(raw.ResponseHeadersPolicyId), rewrite),
      ...(methods.length > 0 && { methods }),
      ...(shared && { shared }),
    }
  }

  return {
    defaultBehaviour: behaviour(record(configuration.DefaultCacheBehavior)),
    behaviours: list<Record<string, unknown>>(configuration.CacheBehaviors).map((raw) => ({
      ...behaviour(raw),
      pathPattern: String(raw.PathPattern),
    })),
  }
}

type ResponsePolicy = Pick<Behaviour, 'responseHeaders' | 'removedHeaders'>

function responsePolicy(
  app: Application,
  place: Place,
  id: string | undefined,
  rewrite: (value: string) => string,
): ResponsePolicy {
  const policy = app.ofType('AWS::CloudFront::ResponseHeadersPolicy').find((declared) => own(declared) === id)
  if (!policy || !place) return { responseHeaders: {} }
  const configuration = record(policy.properties.ResponseHeadersPolicyConfig)
  const security = record<Record<string, unknown> | undefined>(configuration.SecurityHeadersConfig)
  const headers: Record<string, unknown> = {}
  const csp = security.ContentSecurityPolicy
  if (csp) headers['content-security-policy'] = csp.ContentSecurityPolicy
  if (security.ContentTypeOptions) headers['x-content-type-options'] = 'nosniff'
  if (security.FrameOptions) headers['x-frame-options'] = security.FrameOptions.FrameOption
  if (security.ReferrerPolicy) headers['referrer-policy'] = security.ReferrerPolicy.ReferrerPolicy
  // Browsers heed it over TLS only (RFC 6797, 8.1), so that localhost stays as it is.
  const transport = security.StrictTransportSecurity
  if (transport)
    headers['strict-transport-security'] =
      `max-age=${transport.AccessControlMaxAgeSec}${String(transport.IncludeSubdomains) === 'true' ? '; includeSubDomains' : ''}`
  for (const { Header, Value } of list<{ Header: string; Value: unknown }>(
    record(configuration.CustomHeadersConfig).Items,
  )) {
    headers[Header.toLowerCase()] = Value
  }
  const removed = list<{ Header: string }>(record(configuration.RemoveHeadersConfig).Items)
  return {
    responseHeaders: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, rewrite(String(value))])),
    removedHeaders: removed.map(({ Header }) => Header.toLowerCase()),
  }
}
