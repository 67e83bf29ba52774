import type { ApiModel, LaptopModel, QueueSource, RouteModel, StreamSource } from '../../model.ts'
import { underKey } from './asks/keys.ts'
import type { Ask } from './evaluate.ts'
import type { Permissions } from './permissions.ts'

type Fed = Pick<LaptopModel, 'queueSources' | 'streamSources' | 'schedules' | 'apis'>

const nameIn = (functionArn: string) => functionArn.split(':')[6] ?? ''
const on = (resource: string, ...actions: string[]): Ask[] => actions.map((action) => ({ action, resource }))

/**
 * What is fed and called without a function asking for it, as far as it is permitted: Lambda reads queues and streams
 * in the name of the function, the Scheduler invokes with a role of its own, an API by leave of the function. What
 * lacks a permission is left out and told; AWS would refuse to deploy it, or answer with a fault.
 */
export function permittedModel<Model extends Fed>(
  model: Model,
  permissions: Permissions,
  log: (line: string) => void,
): Model {
  const { resources } = permissions
  const stands = (what: string, lacking: { message: string } | null) => {
    if (lacking) log(`${what} is not fed: ${lacking.message}`)
    return lacking === null
  }
  const ofFunction = (arn: string, asks: Ask[]) => permissions.missing(permissions.ofFunction(nameIn(arn)), asks)
  const sending = (queue: string) => [
    ...on(queue, 'sqs:SendMessage'),
    ...underKey(resources, queue, 'sqs', ['GenerateDataKey', 'Decrypt']),
  ]

  const queue = ({ queueArn, functionArn }: QueueSource) =>
    ofFunction(functionArn, [
      ...on(queueArn, 'sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'),
      ...underKey(resources, queueArn, 'sqs', ['Decrypt']),
    ])
  const stream = ({ tableName, functionArn, onFailureQueueArn }: StreamSource) => {
    const table = resources.tableArn(tableName)
    return ofFunction(functionArn, [
      ...on(`${table}/stream/laptop`, 'dynamodb:DescribeStream', 'dynamodb:GetShardIterator', 'dynamodb:GetRecords'),
      ...on('*', 'dynamodb:ListStreams'),
      ...underKey(resources, table, 'dynamodb', ['Decrypt']),
      ...(onFailureQueueArn === null ? [] : sending(onFailureQueueArn)),
    ])
  }
  const turn = ({ roleArn, functionArn }: LaptopModel['schedules'][number]) =>
    roleArn === undefined
      ? null
      : permissions.missing(permissions.ofRole(roleArn), on(functionArn, 'lambda:InvokeFunction'))
  const route = (api: ApiModel, one: RouteModel): RouteModel => {
    const called = `${resources.executeApiArn(api.id)}/$default/${one.routeKey.replace(' ', '')}`
    const context = { 'aws:sourcearn': called }
    const invoking = { action: 'lambda:InvokeFunction', resource: one.functionArn, context }
    const lacking = permissions.missing(permissions.ofService('apigateway.amazonaws.com'), [invoking])
    return lacking ? { ...one, forbidden: lacking.message } : one
  }

  return {
    ...model,
    queueSources: model.queueSources.filter((one) => stands(nameIn(one.functionArn), queue(one))),
    streamSources: model.streamSources.filter((one) => stands(nameIn(one.functionArn), stream(one))),
    schedules: model.schedules.filter((one) => stands(one.name, turn(one))),
    apis: model.apis.map((api) => ({ ...api, routes: api.routes.map((one) => route(api, one)) })),
  }
}

/** Whether SNS may deliver a topic's messages to a queue: by leave of the queue and of the key that it lies under. */
export function mayDeliver(permissions: Permissions, topicArn: string, queueArn: string): boolean {
  const context = { 'aws:sourcearn': topicArn }
  const asks = [
    ...on(queueArn, 'sqs:SendMessage'),
    ...underKey(permissions.resources, queueArn, 'sqs', ['GenerateDataKey', 'Decrypt']),
  ].map((ask) => ({ ...ask, context: { ...ask.context, ...context } }))
  return permissions.missing(permissions.ofService('sns.amazonaws.com'), asks) === null
}

/** Whether the role that GuardDuty looks with may read files below these prefixes and write its verdict on them. */
export function mayScan(permissions: Permissions, roleArn: string, bucket: string, prefixes: string[]): boolean {
  const asks = prefixes.flatMap((prefix) =>
    on(`arn:aws:s3:::${bucket}/${prefix}file`, 's3:GetObject', 's3:PutObjectTagging'),
  )
  const ofKey = underKey(permissions.resources, `arn:aws:s3:::${bucket}`, 's3', ['Decrypt'])
  return permissions.missing(permissions.ofRole(roleArn), [...asks, ...ofKey]) === null
}
