import type { Application } from '../../application.ts'
import { functionName, isOurs } from '../../resources/functions.ts'
import type { Place } from '../../resources/kind.ts'
import { refusalText } from './denial.ts'
import { type Ask, type Caller, decide, type Policies } from './evaluate.ts'
import { readPolicies, refuseManaged, roleIn } from './policies.ts'
import { type GrantRecord, grantRecord } from './record.ts'
import { type Resources, readResources } from './resources.ts'
import type { Statement } from './statement.ts'

/** Who holds grants: a function by its name, another role by its name, a service by its principal. */
export type Holder = { name: string; caller: Caller; identity: Statement[] }

export type Permissions = {
  resources: Resources
  record: GrantRecord
  ofFunction(name: string): Holder
  ofRole(nameOrArn: string): Holder
  ofService(principal: string): Holder
  /** The first of these permissions that is missing, told as AWS tells it; null when all are there. Remembers either. */
  missing(holder: Holder, asks: Ask[]): { ask: Ask; message: string } | null
  /** Functions, and the other roles that were asked about. */
  holders(): Holder[]
  /** Policies of resources, by ARN. */
  ofResource: Map<string, Statement[]>
}

type Options = { region: string; log: (line: string) => void }

/** Reads who may do what out of the templates. @throws StartFailure for a policy that cannot be judged here */
export function readPermissions(app: Application, place: Place, { region, log }: Options): Permissions {
  const { ofRole, ofResource } = readPolicies(app, place)
  const record = grantRecord()
  const { account } = place
  const holderOf = (role: string, session: string): Holder => ({
    name: session,
    caller: { role: `arn:aws:iam::${account}:role/${role}`, account },
    identity: ofRole.get(role) ?? [],
  })
  const holders = new Map<string, Holder>()
  for (const fn of app.ofType('AWS::Lambda::Function').filter(isOurs)) {
    const role = roleIn(fn.properties.Role)
    refuseManaged(app, role)
    holders.set(functionName(fn), holderOf(role, functionName(fn)))
  }
  const principalOf = ({ name, caller }: Holder) =>
    'service' in caller
      ? caller.service
      : `arn:aws:sts::${account}:assumed-role/${caller.role.split('/').at(-1)}/${name}`
  const nobody = (name: string): Holder => ({ name, caller: { role: '', account }, identity: [] })

  return {
    resources: readResources(app, place, region),
    record,
    ofFunction: (name) => holders.get(name) ?? nobody(name),
    ofRole: (nameOrArn) => {
      const role = roleIn(nameOrArn)
      const holder = holders.get(role) ?? holderOf(role, role)
      holders.set(role, holder)
      return holder
    },
    ofService: (service) => ({ name: service, caller: { service }, identity: [] }),
    missing(holder, asks) {
      for (const ask of asks) {
        const decision = decide(ask, holder.caller, policiesFor(ask, holder.identity, ofResource))
        if (decision.allowed) {
          record.allow(holder.name, ask, decision)
          continue
        }
        const message = refusalText(principalOf(holder), ask, decision.why)
        record.deny(holder.name, ask, message)
        log(message)
        return { ask, message }
      }
      return null
    },
    holders: () => [...holders.values()],
    ofResource,
  }
}

/** A bucket's policy covers its files. */
const owner = (resource: string) => (resource.startsWith('arn:aws:s3:::') ? (resource.split('/')[0] ?? '') : resource)

/** The policies that count for one permission. */
export const policiesFor = (ask: Ask, identity: Statement[], ofResource: Map<string, Statement[]>): Policies => ({
  identity,
  resource: ofResource.get(owner(ask.resource)) ?? null,
  key: ask.resource.includes(':kms:'),
})
