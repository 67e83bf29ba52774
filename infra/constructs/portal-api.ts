import { Duration } from 'aws-cdk-lib'
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway'
import {
  HttpApi,
  HttpAuthorizer,
  HttpAuthorizerType,
  HttpStage,
  type IHttpRouteAuthorizer,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2'
import { LogGroup } from 'aws-cdk-lib/aws-logs'
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager'
import { Construct } from 'constructs'
import { type Ground, removal } from './ground.ts'

type PortalApiProps = {
  ground: Ground
  originSecret: ISecret
  throttle: { perSecond: number; burst: number }
}

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

/** One HTTP API of the portal, with its session check, its throttle and its access log. */
export class PortalApi extends Construct {
  readonly http: HttpApi
  /** Host name that CloudFront calls. */
  readonly host: string
  readonly originSecret: ISecret
  private admitted: IHttpRouteAuthorizer | undefined

  constructor(scope: Construct, id: string, { ground, originSecret, throttle }: PortalApiProps) {
    super(scope, id)
    const { stage, alarms } = ground
    this.originSecret = originSecret
    this.http = new HttpApi(this, 'api', { apiName: `portal-${stage.name}-${id}`, createDefaultStage: false })
    this.host = `${this.http.apiId}.execute-api.${stage.region}.amazonaws.com`
    const logGroup = new LogGroup(this, 'access', { retention: stage.logs.days, removalPolicy: removal(stage) })
    new HttpStage(this, 'stage', {
      httpApi: this.http,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: throttle.perSecond, burstLimit: throttle.burst },
      detailedMetricsEnabled: true,
      accessLogSettings: {
        destination: new LogGroupLogDestination(logGroup),
        format: AccessLogFormat.custom(accessLog),
      },
    })
    alarms.ring(this, 'faults', {
      metric: this.http.metricServerError({ period: Duration.minutes(5), statistic: 'Sum' }),
      from: 5,
      meaning: `The API ${id} answered with faults (5xx). The access log names the routes, the functions' logs the causes.`,
    })
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
