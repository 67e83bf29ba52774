import { HttpMethod, HttpNoneAuthorizer, HttpRoute, HttpRouteKey } from 'aws-cdk-lib/aws-apigatewayv2'
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations'
import { Construct } from 'constructs'
import type { RouteDeclaration } from '../../shared/http/routes.ts'
import { acknowledge } from './acknowledge.ts'
import type { PortalApi } from './portal-api.ts'
import type { PortalFunction } from './portal-function.ts'
import { throttleKind } from './throttle.ts'

/** What the gateway needs of a route. `ANY` is for a public service, whose acts are routed inside. */
export type GatewayRoute = Pick<RouteDeclaration, 'path' | 'access'> & { method: RouteDeclaration['method'] | 'ANY' }

type DoorProps = { api: PortalApi; fn: PortalFunction; routes: Record<string, GatewayRoute> }

const openReasons = {
  open: 'Declared open: anyone may read or begin here, before signing in.',
  partner: "A partner signs each request; the function checks the signature over the raw bytes, a gateway can't.",
}

/** Leads an API's routes, as declared, to one function. Everything lands in the stack of this construct, not the API's. */
export class Door extends Construct {
  constructor(scope: Construct, id: string, { api, fn, routes }: DoorProps) {
    super(scope, id)
    api.originSecrets.grantKnow(fn)
    const integration = new HttpLambdaIntegration('function', fn, { scopePermissionToRoute: false })
    for (const [name, { method, path, access }] of Object.entries(routes)) {
      api.throttle(`${method} ${path}`, throttleKind({ method, path, access }))
      const isOpen = access === 'open' || access === 'partner'
      const route = new HttpRoute(this, name, {
        httpApi: api.http,
        routeKey: HttpRouteKey.with(path, HttpMethod[method]),
        integration,
        authorizer: isOpen ? new HttpNoneAuthorizer() : api.session,
      })
      api.routes.add(route)
      if (isOpen) acknowledge(route, { APIG4: openReasons[access] })
    }
  }
}
