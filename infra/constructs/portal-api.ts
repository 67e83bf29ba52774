import { Duration } from 'aws-cdk-lib'
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway'
import {
  type CfnStage,
  HttpApi,
  HttpAuthorizer,
  HttpAuthorizerType,
  HttpStage,
  type IHttpRouteAuthorizer,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2'
import { LogGroup } from 'aws-cdk-lib/aws-logs'
import { Construct, DependencyGroup } from 'constructs'
import type { Ground } from './ground.ts'
import type { OriginSecrets } from './origin-secrets.ts'
import { removal } from './removal.ts'
import type { ThrottleKind } from './throttle.ts'

type PortalApiProps = { ground: Ground; originSecrets: OriginSecrets }

// No path with ids of people's things, no query, no address: an access log is no place for personal data.
const accessLog = JSON.stringify({
  requestId: '$context.requestId',
  at: '$context.requestTimeEpoch',
  route: '$context.routeKey',
  status: '$context.status',
  milliseconds: '$context.responseLatency',
  integrationError: '$context.integrationErrorMessage',
  authorizerError: '$context.authorizer.error',
})

/** One HTTP API of the portal, with its session check, its throttles and its access log. */
export class PortalApi extends Construct {
  readonly http: HttpApi
  /** Host name that CloudFront calls. */
  readonly host: string
  readonly originSecrets: OriginSecrets
  /** All that must be there before the API opens. */
  readonly routes = new DependencyGroup()
  private readonly ground: Ground
  private readonly kinds = new Map<string, ThrottleKind>()
  private admitted: IHttpRouteAuthorizer | undefined

  constructor(scope: Construct, id: string, { ground, originSecrets }: PortalApiProps) {
    super(scope, id)
    const { stage, alarms } = ground
    this.ground = ground
    this.originSecrets = originSecrets
    this.http = new HttpApi(this, 'api', { apiName: `portal-${stage.name}-${id}`, createDefaultStage: false })
    this.host = `${this.http.apiId}.execute-api.${stage.region}.amazonaws.com`
    alarms.ring(this, 'faults', {
      metric: this.http.metricServerError({ period: Duration.minutes(5), statistic: 'Sum' }),
      from: 5,
      runbook: 'api-faults',
      meaning: `The API ${id} answered with faults (5xx). The access log names the routes, the functions' logs the causes.`,
    })
  }

  /** Throttles a route, such as `GET /api/v1/dossiers`, as others of its kind. */
  throttle(routeKey: string, kind: ThrottleKind): void {
    this.kinds.set(routeKey, kind)
  }

  /**
   * Opens the API once its routes are made: each with the throttle of its kind. The stage stands in `scope`, with the
   * routes, because AWS refuses settings of a route that is not there yet.
   */
  open(scope: Construct): void {
    const { stage } = this.ground
    const id = `${this.node.id}-stage`
    const logGroup = new LogGroup(scope, `${id}-access`, {
      retention: stage.logs.days,
      removalPolicy: removal(stage),
    })
    const settings = (kind: ThrottleKind) => ({
      ThrottlingRateLimit: stage.throttles[kind].perSecond,
      ThrottlingBurstLimit: stage.throttles[kind].burst,
      DetailedMetricsEnabled: true,
    })
    const { changing } = stage.throttles
    const opened = new HttpStage(scope, id, {
      httpApi: this.http,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: changing.perSecond, burstLimit: changing.burst },
      detailedMetricsEnabled: true,
      accessLogSettings: {
        destination: new LogGroupLogDestination(logGroup),
        format: AccessLogFormat.custom(accessLog),
      },
    })
    const routeSettings = Object.fromEntries([...this.kinds].map(([key, kind]) => [key, settings(kind)]))
    // CDK's type for it is "any JSON": in the template's own spelling.
    ;(opened.node.defaultChild as CfnStage).routeSettings = routeSettings
    opened.node.addDependency(this.routes)
  }

  /**
   * Lets in the bearers of access tokens that these app clients got. The authorizer stands in `scope`: some clients are
   * known only once the portal has an address, and that needs this API.
   */
  admit(scope: Construct, issuer: string, clientIds: string[]): void {
    const { authorizerId } = new HttpAuthorizer(scope, `${this.node.id}-authorizer`, {
      httpApi: this.http,
      type: HttpAuthorizerType.JWT,
      identitySource: ['$request.header.Authorization'],
      jwtIssuer: issuer,
      jwtAudience: clientIds,
    })
    const authorizer = { authorizerId, authorizerType: 'JWT' }
    this.admitted = HttpAuthorizer.fromHttpAuthorizerAttributes(this, 'session', authorizer)
  }

  /** Asks for the access token of a signed-in person. */
  get session(): IHttpRouteAuthorizer {
    if (!this.admitted) throw new Error(`${this.node.path} admits nobody yet: call admit() before making routes`)
    return this.admitted
  }
}
