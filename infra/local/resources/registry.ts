import { StartFailure } from '../failure.ts'
import type { Stack } from '../template.ts'
import { apis } from './apis.ts'
import { buckets } from './buckets.ts'
import { distributions } from './distribution.ts'
import { edgePolicies } from './edge-policies.ts'
import { eventSources } from './event-sources.ts'
import { functions } from './functions.ts'
import { ignoredKinds } from './ignored.ts'
import { keys } from './keys.ts'
import type { Kind, Kinds } from './kind.ts'
import { mailKinds } from './mail.ts'
import { malwareKinds } from './malware.ts'
import { people } from './people.ts'
import { permissions } from './permissions.ts'
import { queues } from './queues.ts'
import { secrets } from './secrets.ts'
import { tables } from './tables.ts'
import { topics } from './topics.ts'
import { triggerKinds } from './triggers.ts'

const kinds: Kinds = {
  ...apis,
  ...buckets,
  ...distributions,
  ...edgePolicies,
  ...eventSources,
  ...functions,
  ...keys,
  ...mailKinds,
  ...malwareKinds,
  ...people,
  ...permissions,
  ...queues,
  ...secrets,
  ...tables,
  ...topics,
  ...triggerKinds,
  ...ignoredKinds,
}

/** The kind of a resource type that the laptop runs or knowingly leaves out. Throws StartFailure for any other. */
export function kindOf(type: string): Kind {
  const kind = kinds[type]
  if (!kind) throw new StartFailure(`The laptop does not know the resource type ${type}.`)
  return kind
}

/** Throws StartFailure that names every resource type the laptop neither runs nor lists as left out. */
export function refuseUnknownTypes(stacks: Stack[]): void {
  const unknown = stacks.flatMap((stack) =>
    Object.entries(stack.resources)
      .filter(([, { Type }]) => !(Type in kinds))
      .map(([logicalId, { Type }]) => `  ${Type} (${logicalId} in ${stack.name})`),
  )
  if (unknown.length === 0) return
  throw new StartFailure(
    `The laptop does not know how to run:\n${unknown.join('\n')}\n` +
      'Give each type a file in infra/local/resources, or a line with the reason in infra/local/resources/ignored.ts.',
  )
}
