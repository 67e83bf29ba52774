import type { Application } from '../../application.ts'
import { StartFailure } from '../../failure.ts'

import { arn, type Declared, list, type Place } from '../../resources/kind.ts'
import { roleName } from '../../resources/permissions.ts'
import { type Statement, statementsOf } from './statement.ts'

/** What the templates say about who may do what. */
export type TemplatePolicies = {
  /** Statements of a role, by its name. */
  ofRole: Map<string, Statement[]>
  /** Policies of keys, queues, topics, buckets and functions themselves, by ARN. */
  ofResource: Map<string, Statement[]>
}

const where = ({ stack, logicalId }: Declared) => `${stack.name}/${logicalId}`
/** A role may be named by its name or by its ARN. */
export const roleIn = (nameOrArn: unknown) => String(nameOrArn).split('/').at(-1) ?? ''

export function readPolicies(app: Application, place: Place): TemplatePolicies {
  const ofRole = new Map<string, Statement[]>()
  const ofResource = new Map<string, Statement[]>()
  const add = (to: Map<string, Statement[]>, holder: string, statements: Statement[]) =>
    to.set(holder, [...(to.get(holder) ?? []), ...statements])

  for (const role of app.ofType('AWS::IAM::Role')) {
    add(ofRole, roleName(role), [])
    for (const { PolicyDocument } of list(role.properties.Policies))
      add(ofRole, roleName(role), statementsOf(PolicyDocument, where(role)))
  }
  for (const policy of [...app.ofType('AWS::IAM::Policy'), ...app.ofType('AWS::IAM::ManagedPolicy')]) {
    const statements = statementsOf(policy.properties.PolicyDocument, where(policy))
    for (const role of list<unknown>(policy.properties.Roles)) add(ofRole, roleIn(role), statements)
  }
  for (const key of app.ofType('AWS::KMS::Key')) {
    const itsArn = app.attribute(key, 'Arn')
    add(ofResource, itsArn, statementsOf(key.properties.KeyPolicy, where(key), itsArn))
  }
  for (const policy of app.ofType('AWS::S3::BucketPolicy'))
    add(
      ofResource,
      `arn:aws:s3:::${policy.properties.Bucket}`,
      statementsOf(policy.properties.PolicyDocument, where(policy)),
    )
  for (const policy of app.ofType('AWS::SQS::QueuePolicy'))
    for (const url of list<string>(policy.properties.Queues)) {
      const queue = app.ofType('AWS::SQS::Queue').find((one) => app.ref(one) === url)
      if (queue)
        add(ofResource, app.attribute(queue, 'Arn'), statementsOf(policy.properties.PolicyDocument, where(policy)))
    }
  for (const policy of app.ofType('AWS::SNS::TopicPolicy'))
    for (const topic of list<string>(policy.properties.Topics))
      add(ofResource, topic, statementsOf(policy.properties.PolicyDocument, where(policy)))
  for (const permission of app.ofType('AWS::Lambda::Permission')) {
    const { statement, fn } = invocation(permission, place)
    add(ofResource, fn, statementsOf({ Statement: [statement] }, where(permission)))
  }
  return { ofRole, ofResource }
}

/** A permission of Lambda is a statement in the function's own policy. */
function invocation(permission: Declared, place: Place) {
  const { Action, FunctionName, Principal, SourceArn, SourceAccount } = permission.properties
  const named = String(FunctionName)
  const fn = named.startsWith('arn:')
    ? named.split(':').slice(0, 7).join(':')
    : arn(permission, place, 'lambda', `function:${named}`)
  const statement = {
    Effect: 'Allow',
    Action,
    Resource: fn,
    Principal: { Service: Principal },
    Condition: {
      ...(SourceArn !== undefined && { ArnLike: { 'aws:SourceArn': SourceArn } }),
      ...(SourceAccount !== undefined && { StringEquals: { 'aws:SourceAccount': SourceAccount } }),
    },
  }
  return { statement, fn }
}

/** What AWS itself keeps a policy of is not in the templates, so a role that counts on it cannot be judged. */
export function refuseManaged(app: Application, role: string): void {
  const declared = app.ofType('AWS::IAM::Role').find((one) => roleName(one) === role)
  const managed = list<unknown>(declared?.properties.ManagedPolicyArns)
    .map(String)
    .find((one) => one.includes(':aws:policy/'))
  if (declared && managed)
    throw new StartFailure(`${where(declared)}: the laptop does not know what ${managed} allows.`)
}
