import { StartFailure } from '../../failure.ts'
import { list, record } from '../../resources/kind.ts'
import { operators } from './conditions.ts'

export type Condition = { operator: string; key: string; values: string[] }

/** Whom a statement of a resource's own policy is about; ARNs of roles and accounts, or `*`. */
export type Principals = { services: string[]; aws: string[] }

/** One statement of a policy, every intrinsic function resolved. */
export type Statement = {
  effect: 'Allow' | 'Deny'
  actions: string[]
  resources: string[]
  /** null in policies of roles, which are about whoever has the role. */
  principals: Principals | null
  conditions: Condition[]
}

const texts = (value: unknown): string[] => (value === undefined ? [] : [value].flat()).map(String)

/**
 * Reads a policy document. `on` is the resource for documents that belong to one and name it `*`, such as a key's.
 * @throws StartFailure for what is not evaluated here, so that nothing is silently taken for granted
 */
export function statementsOf(document: unknown, where: string, on?: string): Statement[] {
  return list<Record<string, unknown>>(record(document).Statement).map((statement) => {
    const { Effect, Action, Resource, Principal, Condition } = statement
    const strange = ['NotAction', 'NotResource', 'NotPrincipal'].find((name) => name in statement)
    if (strange) throw new StartFailure(`${where}: the laptop does not evaluate ${strange}.`)
    const resources = texts(Resource).map((resource) => (resource === '*' && on !== undefined ? on : resource))
    const conditions = Object.entries(record<Record<string, unknown>>(Condition)).flatMap(([operator, keys]) =>
      Object.entries(keys).map(([key, values]) => ({ operator, key: key.toLowerCase(), values: texts(values) })),
    )
    const unknown = conditions.find(({ operator }) => !(operator in operators))
    if (unknown) throw new StartFailure(`${where}: the laptop does not evaluate the condition ${unknown.operator}.`)
    const variable = [...resources, ...conditions.flatMap(({ values }) => values)].find((text) => text.includes('${'))
    if (variable) throw new StartFailure(`${where}: the laptop does not evaluate policy variables (${variable}).`)
    return {
      effect: Effect === 'Deny' ? 'Deny' : 'Allow',
      actions: texts(Action),
      resources,
      principals: Principal === undefined ? null : principalsOf(Principal),
      conditions,
    }
  })
}

function principalsOf(principal: unknown): Principals {
  if (principal === '*') return { services: [], aws: ['*'] }
  const { Service, AWS } = record(principal)
  return { services: texts(Service), aws: texts(AWS) }
}
