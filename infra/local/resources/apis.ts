import { createHash } from 'node:crypto'
import type { Application } from '../application.ts'
import { StartFailure } from '../failure.ts'
import type { ApiModel, RouteModel } from '../model.ts'
import { arn, type Declared, type Kinds, list, number, type Place, record } from './kind.ts'

const apiId = (declared: Declared) => {
  const digest = createHash('sha256').update(`${declared.stack.name}/${declared.logicalId}`).digest('hex')
  return `a${BigInt(`0x${digest.slice(0, 12)}`)
    .toString(36)
    .slice(0, 9)}`
}
/** Host name of an API: CloudFront's origins name it, and that is how a behaviour finds its API. */
export const apiHost = (declared: Declared) => `${apiId(declared)}.execute-api.${declared.stack.region}.amazonaws.com`
const own = ({ logicalId }: Declared) => logicalId

export const apis: Kinds = {
  'AWS::ApiGatewayV2::Api': {
    ref: apiId,
    attributes: {
      ApiId: apiId,
      ApiEndpoint: (declared) => `https://${apiHost(declared)}`,
      ExecuteApiArn: (declared, place) => arn(declared, place, 'execute-api', apiId(declared)),
    },
  },
  'AWS::ApiGatewayV2::Stage': { ref: ({ properties }) => String(properties.StageName) },
  'AWS::ApiGatewayV2::Route': { ref: own, attributes: { RouteId: own } },
  'AWS::ApiGatewayV2::Integration': { ref: own, attributes: { IntegrationId: own } },
  'AWS::ApiGatewayV2::Authorizer': { ref: own, attributes: { AuthorizerId: own } },
}

const throttling = (value: unknown) => {
  const { ThrottlingBurstLimit, ThrottlingRateLimit } = record(value)
  return {
    ...(ThrottlingBurstLimit !== undefined && { burstLimit: number(ThrottlingBurstLimit, 0) }),
    ...(ThrottlingRateLimit !== undefined && { rateLimit: number(ThrottlingRateLimit, 0) }),
  }
}

export function apiModels(app: Application, place: Place): ApiModel[] {
  return app.ofType('AWS::ApiGatewayV2::Api').map((api) => {
    const id = apiId(api)
    const stage = app.ofType('AWS::ApiGatewayV2::Stage').find(({ properties }) => properties.ApiId === id)
    const routes = Object.entries(record(stage?.properties.RouteSettings)).map(
      ([route, value]) => [route, throttling(value)] as const,
    )
    return {
      id,
      endpoint: `https://${apiHost(api)}`,
      routes: app
        .ofType('AWS::ApiGatewayV2::Route')
        .filter(({ properties }) => properties.ApiId === id)
        .map((route) => routeModel(app, route, place)),
      throttle: { ...throttling(stage?.properties.DefaultRouteSettings), routes: Object.fromEntries(routes) },
    }
  })
}

function routeModel(app: Application, route: Declared, place: Place): RouteModel {
  const { properties, stack } = route
  const find = (type: string, id: string) =>
    app.ofType(type).find((declared) => declared.logicalId === id && declared.stack === stack) ??
    app.ofType(type).find((declared) => declared.logicalId === id)
  const integration = find('AWS::ApiGatewayV2::Integration', String(properties.Target).replace('integrations/', ''))
  const uri = String(integration?.properties.IntegrationUri)
  if (!uri.includes(':lambda:'))
    throw new StartFailure(`${stack.name}: the route ${properties.RouteKey} leads to no function.`)
  const jwt = properties.AuthorizationType === 'JWT'
  if (!jwt && properties.AuthorizationType !== undefined && properties.AuthorizationType !== 'NONE') {
    throw new StartFailure(
      `${stack.name}: the laptop has no ${properties.AuthorizationType} authorizer (${properties.RouteKey}).`,
    )
  }
  const authorizer = jwt ? find('AWS::ApiGatewayV2::Authorizer', String(properties.AuthorizerId)) : undefined
  const configuration = record(authorizer?.properties.JwtConfiguration)
  return {
    routeKey: String(properties.RouteKey),
    functionArn: functionIn(uri, route, place),
    payloadFormat: '2.0',
    authorizer: jwt
      ? {
          issuer: String(configuration.Issuer),
          audience: list<unknown>(configuration.Audience).map(String),
          scopes: list<string>(properties.AuthorizationScopes),
        }
      : null,
  }
}

/** An integration names the function's ARN, or the Lambda service path with the ARN inside. */
function functionIn(uri: string, { stack }: Declared, place: Place): string {
  const name = /:function:([^:/]+)/.exec(uri)?.[1]
  return `arn:aws:lambda:${stack.region}:${place.account}:function:${name}`
}
