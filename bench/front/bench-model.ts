import type { FunctionModel, LaptopModel, RouteModel } from '../../infra/local/model.ts'
import { bundleFolder } from '../weight/bundles.ts'

export const region = 'ap-southeast-1'
export const issuer = 'https://bench.test'
export const client = 'bench'

export const functionNamed = (name: string, timeoutSeconds = 10): FunctionModel => ({
  name,
  arn: `arn:aws:lambda:${region}:000000000000:function:${name}`,
  logicalId: name,
  stack: 'bench',
  codeDir: bundleFolder(name),
  handler: 'index.handler',
  timeoutSeconds,
  env: {},
})

/** What one front serves: one function behind one route, signed in to as the portal's routes are, or open. */
export function behindOneRoute(fn: FunctionModel, routeKey: string, originSecret: string, open: boolean): LaptopModel {
  const authorizer = open ? null : { issuer, audience: [client], scopes: [] }
  const route: RouteModel = { routeKey, functionArn: fn.arn, payloadFormat: '2.0', authorizer }
  return {
    functions: [fn],
    queueSources: [],
    streamSources: [],
    schedules: [],
    queues: [],
    apis: [{ id: 'bench', endpoint: 'https://api.bench.test', routes: [route], throttle: { routes: {} } }],
    distribution: {
      defaultBehaviour: {
        target: { kind: 'api', apiId: 'bench' },
        originHeaders: { 'x-origin-secret': originSecret },
        viewerRequestFunctionCode: null,
        responseHeaders: {},
      },
      behaviours: [],
    },
    triggers: [],
  }
}
