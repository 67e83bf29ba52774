import type { Application } from '../application.ts'
import type { Engines } from '../engines.ts'
import type { Permissions } from '../gate/iam/permissions.ts'
import { createBucket } from './buckets.ts'
import { createKey } from './keys.ts'
import type { Declared, Place } from './kind.ts'
import { watchForMalware } from './malware.ts'
import { createClient, createGroup, createPool } from './people.ts'
import { createQueue } from './queues.ts'
import { createSecret } from './secrets.ts'
import { openDomain } from './sign-on.ts'
import { createTable, tableTypes } from './tables.ts'
import { createTopic, subscribe } from './topics.ts'

type Creator = (declared: Declared, engines: Engines, place: Place) => Promise<void> | void

/** Creates on the engines what the templates declare, and counts it. Secrets come first: other properties quote them. */
export async function createResources(
  app: Application,
  engines: Engines,
  place: Place,
  rewrite: (value: string) => string,
  permissions: Permissions,
): Promise<number> {
  const steps: [string, Creator][] = [
    ['AWS::SecretsManager::Secret', createSecret],
    ['AWS::KMS::Key', createKey],
    ...tableTypes.map((type): [string, Creator] => [type, createTable]),
    ['AWS::SQS::Queue', createQueue],
    ['AWS::SNS::Topic', createTopic],
    ['AWS::SNS::Subscription', (declared) => subscribe(declared, engines, permissions)],
    ['AWS::S3::Bucket', (declared) => createBucket(declared, engines, rewrite)],
    ['AWS::GuardDuty::MalwareProtectionPlan', (declared) => watchForMalware(declared, engines, permissions)],
    ['AWS::Cognito::UserPool', createPool],
    ['AWS::Cognito::UserPoolClient', createClient],
    ['AWS::Cognito::UserPoolGroup', createGroup],
  ]
  let created = 0
  for (const [type, create] of steps) {
    const declared = app.ofType(type)
    await Promise.all(declared.map((one) => create(one, engines, place)))
    created += declared.length
  }
  created += openDomain(app, engines, rewrite)
  return created
}
