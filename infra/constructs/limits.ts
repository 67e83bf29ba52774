import { CfnResource, Stack } from 'aws-cdk-lib'
import { CfnApi, CfnIntegration } from 'aws-cdk-lib/aws-apigatewayv2'
import type { IConstruct } from 'constructs'

/** AWS takes 300 integrations an API and 500 resources a stack; we stop early enough to plan the split. */
const allowed = { integrations: 250, resources: 450 }

const tooMany = (what: string, count: number, limit: number): string[] =>
  count > limit
    ? [`${what} has ${count}, and at most ${limit} are allowed. Split it before it reaches the limit of AWS.`]
    : []

/** Makes synthesis fail when an API or a stack grows too large. */
export function keepWithinLimits(root: IConstruct, limits = allowed): void {
  const validate = (): string[] => {
    const all = root.node.findAll()
    const integrations = all.filter((node) => node instanceof CfnIntegration)
    const resources = all.filter((node) => CfnResource.isCfnResource(node))
    return [
      ...all
        .filter((node) => node instanceof CfnApi)
        .flatMap((api) => {
          const count = integrations.filter(({ apiId }) => apiId === api.ref).length
          return tooMany(`The API ${api.name} (integrations)`, count, limits.integrations)
        }),
      ...all.filter(Stack.isStack).flatMap((stack) => {
        const count = resources.filter((resource) => Stack.of(resource) === stack).length
        return tooMany(`The stack ${stack.stackName} (resources)`, count, limits.resources)
      }),
    ]
  }
  root.node.addValidation({ validate })
}
