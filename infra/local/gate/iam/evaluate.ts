import { type Context, operators, resourceLike } from './conditions.ts'
import type { Statement } from './statement.ts'
import { like } from './wildcard.ts'

/** One permission that AWS checks for a request. */
export type Ask = { action: string; resource: string; context?: Context }

/** Who asks: a role of this account, or an AWS service by its principal's name. */
export type Caller = { role: string; account: string } | { service: string }

/** One action on one resource as a statement allows it. Patterns stay patterns. */
export type Grant = { action: string; resource: string }

export type Policies = {
  /** Statements of the caller's own policies; none for a service. */
  identity: Statement[]
  /** The resource's own policy; null when it has none. */
  resource: Statement[] | null
  /** A key lets nobody in whom its own policy does not let in; other resources of the account do. */
  key: boolean
}

export type Refusal =
  | 'explicit deny, identity-based'
  | 'explicit deny, resource-based'
  | 'not allowed'
  | 'not delegated'

/** The grants that allow it, at least one, each of which would do; or why it is refused. */
export type Decision = { allowed: true; by: Grant[] } | { allowed: false; why: Refusal }

/** Judges one permission by https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html within one account. */
export function decide(ask: Ask, caller: Caller, { identity, resource, key }: Policies): Decision {
  const about = (whom: string) => (resource ?? []).filter((statement) => isAbout(statement, whom))
  const named = 'service' in caller ? about(caller.service) : about(caller.role)
  if (matching(identity, 'Deny', ask).length > 0) return { allowed: false, why: 'explicit deny, identity-based' }
  if (matching(named, 'Deny', ask).length > 0) return { allowed: false, why: 'explicit deny, resource-based' }
  const byResource = matching(named, 'Allow', ask)
  if (byResource.length > 0) return { allowed: true, by: byResource }
  if ('service' in caller) return { allowed: false, why: 'not delegated' }
  const root = `arn:aws:iam::${caller.account}:root`
  if (key && matching(about(root), 'Allow', ask).length === 0) return { allowed: false, why: 'not delegated' }
  const by = matching(identity, 'Allow', ask)
  return by.length > 0 ? { allowed: true, by } : { allowed: false, why: 'not allowed' }
}

function isAbout({ principals }: Statement, whom: string): boolean {
  if (!principals) return false
  return principals.services.includes(whom) || principals.aws.some((one) => one === '*' || one === whom)
}

function matching(
  statements: Statement[],
  effect: Statement['effect'],
  { action, resource, context = {} }: Ask,
): Grant[] {
  const found = statements
    .filter((one) => one.effect === effect)
    .filter(({ conditions }) =>
      conditions.every(({ operator, key, values }) => operators[operator]?.(context[key], values) ?? false),
    )
    .flatMap(({ actions, resources }) =>
      actions
        .filter((pattern) => like(pattern.toLowerCase(), action.toLowerCase()))
        .flatMap((pattern) =>
          resources.filter((one) => resourceLike(one, resource)).map((one) => ({ action: pattern, resource: one })),
        ),
    )
  return distinct(found)
}

/** Every grant of a role, one by one, doubles left out. */
export function grantsIn(statements: Statement[]): Grant[] {
  const all = statements
    .filter(({ effect }) => effect === 'Allow')
    .flatMap(({ actions, resources }) =>
      actions.flatMap((action) => resources.map((resource) => ({ action, resource }))),
    )
  return distinct(all)
}

/** The same grant may stand in several statements. */
const distinct = (grants: Grant[]) => [...new Map(grants.map((grant) => [grantId(grant), grant])).values()]

export const grantId = ({ action, resource }: Grant) => `${action} ${resource}`

/** The statements as if one grant had never been made. */
export function without(statements: Statement[], { action, resource }: Grant): Statement[] {
  return statements.flatMap((one) => {
    if (one.effect === 'Deny' || !one.actions.includes(action) || !one.resources.includes(resource)) return [one]
    const left = { ...one, actions: one.actions.filter((other) => other !== action) }
    const elsewhere = { ...one, actions: [action], resources: one.resources.filter((other) => other !== resource) }
    return [left, elsewhere].filter(({ actions, resources }) => actions.length > 0 && resources.length > 0)
  })
}
