import type { Application } from './application.ts'
import { StartFailure } from './failure.ts'
import type { Declared, Kind, Place } from './resources/kind.ts'
import { intrinsics } from './template/intrinsics.ts'
import type { Properties, Stack } from './template.ts'

export type Naming = {
  place: Place
  /** Kind of a resource type; throws StartFailure for an unknown type. */
  kindOf(type: string, declared: Declared): Kind
  /** The text of a secret, by ARN. */
  secretText(arn: string): string
}

/** Reads the stacks as one application: names resolve across stacks, lazily, so the order of stacks does not matter. */
export function application(stacks: Stack[], { place, kindOf, secretText }: Naming): Application {
  const byStack = new Map<string, Map<string, Declared>>()
  const app: Application = {
    stacks,
    declared: [],
    ofType: (type) => app.declared.filter((declared) => declared.type === type),
    ref: (declared) => kindOf(declared.type, declared).ref(declared, place),
    attribute(declared, name) {
      const attribute =
        kindOf(declared.type, declared).attributes?.[name] ?? kindOf(declared.type, declared).attributes?.['*']
      if (!attribute) {
        throw new StartFailure(
          `${declared.stack.name}: the laptop has no ${name} for ${declared.logicalId} (${declared.type}).`,
        )
      }
      return attribute(declared, place)
    },
    resolve: (stack, value) => resolveIn(stack)(value),
    output(stackName, outputName) {
      const stack = stacks.find(({ name }) => name === stackName)
      const output = stack?.outputs[outputName]
      if (!stack || !output) throw new StartFailure(`No stack declares the output ${stackName}.${outputName}.`)
      return app.resolve(stack, output.Value)
    },
    exported(name) {
      for (const stack of stacks) {
        for (const output of Object.values(stack.outputs)) {
          if (output.Export && app.resolve(stack, output.Export.Name) === name) return app.resolve(stack, output.Value)
        }
      }
      throw new StartFailure(`No stack exports ${name}.`)
    },
  }

  const resolveIn = (stack: Stack) =>
    intrinsics({ app, stack, place, secretText, find: (id) => byStack.get(stack.name)?.get(id) })

  for (const stack of stacks) {
    const resources = new Map<string, Declared>()
    byStack.set(stack.name, resources)
    const resolve = resolveIn(stack)
    for (const [logicalId, raw] of Object.entries(stack.resources)) {
      let properties: Properties | undefined
      const declared: Declared = {
        type: raw.Type,
        logicalId,
        stack,
        metadata: raw.Metadata ?? {},
        get properties() {
          properties ??= resolve(raw.Properties ?? {}) as Properties
          return properties
        },
      }
      resources.set(logicalId, declared)
    }
  }
  for (const stack of stacks) {
    for (const declared of byStack.get(stack.name)?.values() ?? []) {
      const { Condition } = stack.resources[declared.logicalId] ?? {}
      if (Condition === undefined || resolveIn(stack)({ Condition })) app.declared.push(declared)
    }
  }
  return app
}
