import { CfnResource, Stack } from 'aws-cdk-lib'
import { CfnApi, CfnIntegration, CfnRoute } from 'aws-cdk-lib/aws-apigatewayv2'
import { CfnDistribution } from 'aws-cdk-lib/aws-cloudfront'
import type { IConstruct } from 'constructs'

/**
 * AWS takes 300 integrations and 300 routes an API, 500 resources a stack and 75 behaviours of a distribution, one for each
 * sector of services and one for each kind of what is kept for everybody; we stop early enough to plan the split. A stack of services is full first: about 44 of one sector.
 */
const allowed = { integrations: 250, routes: 280, resources: 450, behaviours: 70 }

const tooMany = (what: string, count: number, limit: number): string[] =>
  count > limit
    ? [`${what} has ${count}, and at most ${limit} are allowed. Split it before it reaches the limit of AWS.`]
    : []

/** Makes synthesis fail when an API or a stack grows too large. */
export function keepWithinLimits(root: IConstruct, stricter: Partial<typeof allowed> = {}): void {
  const limits = { ...allowed, ...stricter }
  const validate = (): string[] => {
    const all = root.node.findAll()
    const integrations = all.filter((node) => node instanceof CfnIntegration)
    const routes = all.filter((node) => node instanceof CfnRoute)
    const of = (api: CfnApi, ones: { apiId: string }[]) => ones.filter(({ apiId }) => apiId === api.ref).length
    const resources = all.filter((node) => CfnResource.isCfnResource(node))
    return [
      ...all
        .filter((node) => node instanceof CfnApi)
        .flatMap((api) => [
          ...tooMany(`The API ${api.name} (integrations)`, of(api, integrations), limits.integrations),
          ...tooMany(`The API ${api.name} (routes)`, of(api, routes), limits.routes),
        ]),
      ...all
        .filter((node) => node instanceof CfnDistribution)
        .flatMap((one) => {
          const { cacheBehaviors = [] } = Stack.of(one).resolve(one.distributionConfig)
          return tooMany(`The distribution ${one.node.path} (behaviours)`, cacheBehaviors.length, limits.behaviours)
        }),
      ...all.filter(Stack.isStack).flatMap((stack) => {
        const count = resources.filter((resource) => Stack.of(resource) === stack).length
        return tooMany(`The stack ${stack.stackName} (resources)`, count, limits.resources)
      }),
    ]
  }
  root.node.addValidation({ validate })
}
