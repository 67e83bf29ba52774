import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs'
import { DynamoDBDocumentClient, PutCommand, paginateScan } from '@aws-sdk/lib-dynamodb'
import type { Application } from '../application.ts'
import type { Engines } from '../engines.ts'
import type { Declared, Place } from '../resources/kind.ts'
import { queueLabel, queueModel } from '../resources/queues.ts'
import { tableName, tableTypes } from '../resources/tables.ts'
import type { Peek } from '../runner/feeds/quiet.ts'
import type { Controlled, PublishedEvent } from './paths.ts'

const credentials = { accessKeyId: 'laptop', secretAccessKey: 'laptop' }
/** Where a resource stands in the application, such as `partners/sandbox-bank/shared/Resource`. */
const placeOf = ({ metadata }: { metadata: Record<string, unknown> }) => String(metadata['aws:cdk:path'] ?? '')

/** What the control door shows and touches of the engines: events, mails; queues, partners and tables under the names people call them. */
export function behindTheScenes(
  app: Application,
  place: Place,
  engines: Engines,
  feeds: { depths(): Promise<Record<string, unknown>>; underway(peek: Peek): Promise<string[]> },
): Pick<
  Controlled,
  'events' | 'mails' | 'underway' | 'depths' | 'send' | 'waiting' | 'shared' | 'share' | 'accounts' | 'put' | 'items'
> {
  const queues = app
    .ofType('AWS::SQS::Queue')
    .map((queue) => ({ ...queueModel(queue, place), label: queueLabel(queue), region: queue.stack.region }))
  const tableCalled = (wanted: string) =>
    tableTypes.flatMap((type) => app.ofType(type)).find((one) => placeOf(one).endsWith(`/${wanted}/table/Resource`))
  async function ask<T>({ stack }: Declared, work: (client: DynamoDBDocumentClient) => Promise<T>): Promise<T> {
    const client = new DynamoDBClient({ endpoint: place.endpoints.dynamodb, region: stack.region, credentials })
    try {
      return await work(DynamoDBDocumentClient.from(client))
    } finally {
      client.destroy()
    }
  }
  const sharedWith = (partner: string) =>
    app.ofType('AWS::SecretsManager::Secret').find((one) => placeOf(one).endsWith(`/${partner}/shared/Resource`))
  const called = (wanted: string) => queues.find(({ label, name }) => label === wanted || name === wanted)
  // Whoever waits for an event asks again and again: each is read once.
  const events = new WeakMap<object, PublishedEvent>()
  const read = (message: { body: string }): PublishedEvent => {
    const event = events.get(message) ?? (JSON.parse(message.body) as PublishedEvent)
    events.set(message, event)
    return event
  }
  return {
    events: () =>
      engines.messaging.spy.getAllMessages().flatMap((message) => (message.service === 'sns' ? [read(message)] : [])),
    mails: () => engines.mail.sent(),
    underway: () => feeds.underway((name) => engines.messaging.queues.inspectQueue(name)?.messages),
    async depths() {
      const depths = await feeds.depths()
      return Object.fromEntries(queues.map(({ label, name }) => [label, depths[name]]))
    },
    async send(wanted, MessageBody) {
      const queue = called(wanted)
      if (!queue) return false
      const client = new SQSClient({ endpoint: place.endpoints.sqs, region: queue.region, credentials })
      await client.send(new SendMessageCommand({ QueueUrl: queue.url, MessageBody }))
      client.destroy()
      return true
    },
    waiting(wanted) {
      const queue = called(wanted)
      const found = queue && engines.messaging.queues.inspectQueue(queue.name)?.messages
      if (!found) return null
      const all = [...found.ready, ...found.delayed, ...found.inflight.map(({ message }) => message)]
      return all.map(({ body, messageAttributes = {} }) => ({
        body,
        attributes: Object.fromEntries(
          Object.entries(messageAttributes).map(([name, { StringValue = '' }]) => [name, StringValue]),
        ),
      }))
    },
    shared(partner) {
      const secret = sharedWith(partner)
      return secret ? JSON.parse(engines.secrets.text(app.ref(secret))) : null
    },
    share(partner, secrets) {
      const secret = sharedWith(partner)
      if (secret) engines.secrets.put(app.ref(secret), partner, JSON.stringify(secrets))
      return secret !== undefined
    },
    accounts() {
      const [pool] = app.ofType('AWS::Cognito::UserPool')
      const clients = app.ofType('AWS::Cognito::UserPoolClient').map((client) => ({
        id: app.ref(client),
        name: placeOf(client).split('/').at(-2),
        writeAttributes: client.properties.WriteAttributes,
      }))
      return { url: engines.cognito.url, poolId: pool && app.ref(pool), schema: pool?.properties.Schema, clients }
    },
    async put(wanted, Item) {
      const table = tableCalled(wanted)
      if (!table) return false
      await ask(table, (client) => client.send(new PutCommand({ TableName: tableName(table), Item })))
      return true
    },
    async items(wanted) {
      const table = tableCalled(wanted)
      if (!table) return null
      return ask(table, async (client) => {
        const pages = paginateScan({ client }, { TableName: tableName(table), ConsistentRead: true })
        return (await Array.fromAsync(pages)).flatMap(({ Items }) => Items ?? [])
      })
    },
  }
}
