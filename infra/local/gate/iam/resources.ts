import type { Application } from '../../application.ts'
import { bucketName } from '../../resources/buckets.ts'
import { arn, type Declared, list, type Place, record } from '../../resources/kind.ts'
import { queueModel } from '../../resources/queues.ts'
import { tableName, tableTypes } from '../../resources/tables.ts'

/** What calls name by name or address, as policies name it; and under which key it lies. */
export type Resources = {
  region: string
  tableArn(name: string): string
  queueArn(url: string): string
  executeApiArn(apiId: string): string
  userPoolArn(id: string): string
  /** The identity that SES sends for: the address when it is confirmed itself, else its domain. */
  identityArn(address: string): string
  /** ARN of the customer managed key of a table, queue, topic or bucket; null when AWS keeps the key. */
  keyOf(resourceArn: string): string | null
}

export function readResources(app: Application, place: Place, region: string): Resources {
  const ours = (service: string, rest: string) => `arn:aws:${service}:${region}:${place.account}:${rest}`
  const keys = new Map<string, string>()
  const keep = (resourceArn: string, { stack }: Declared, key: unknown) => {
    if (typeof key !== 'string' || key.includes('alias/aws/')) return
    keys.set(resourceArn, key.startsWith('arn:') ? key : `arn:aws:kms:${stack.region}:${place.account}:key/${key}`)
  }
  for (const table of tableTypes.flatMap((type) => app.ofType(type)))
    keep(
      arn(table, place, 'dynamodb', `table/${tableName(table)}`),
      table,
      record(table.properties.SSESpecification).KMSMasterKeyId,
    )
  for (const queue of app.ofType('AWS::SQS::Queue'))
    keep(queueModel(queue, place).arn, queue, queue.properties.KmsMasterKeyId)
  for (const topic of app.ofType('AWS::SNS::Topic')) keep(app.ref(topic), topic, topic.properties.KmsMasterKeyId)
  for (const bucket of app.ofType('AWS::S3::Bucket')) {
    const rules = list(record(bucket.properties.BucketEncryption).ServerSideEncryptionConfiguration)
    const { KMSMasterKeyID } = record(record(rules[0]).ServerSideEncryptionByDefault)
    keep(`arn:aws:s3:::${bucketName(bucket)}`, bucket, KMSMasterKeyID)
  }
  const identities = app.ofType('AWS::SES::EmailIdentity').map(({ properties }) => String(properties.EmailIdentity))
  return {
    region,
    tableArn: (name) => (name.startsWith('arn:') ? name : ours('dynamodb', `table/${name}`)),
    queueArn: (url) => ours('sqs', url.split('/').at(-1) ?? ''),
    executeApiArn: (apiId) => ours('execute-api', apiId),
    userPoolArn: (id) => ours('cognito-idp', `userpool/${id}`),
    identityArn: (address) => {
      const own = identities.includes(address) ? address : address.slice(address.indexOf('@') + 1)
      return ours('ses', `identity/${own}`)
    },
    keyOf: (resourceArn) => keys.get(resourceArn) ?? null,
  }
}
