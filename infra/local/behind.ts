import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs'
import type { ControlOptions, PublishedEvent } from './control.ts'
import type { Engines } from './engines.ts'
import type { Application } from './resolve.ts'
import type { Place } from './resources/kind.ts'
import { queueLabel, queueModel } from './resources/queues.ts'

/** What the control door shows of the engines: events, mails, queues under the names people call them. */
export function behindTheScenes(
  app: Application,
  place: Place,
  engines: Engines,
  depthsByName: () => Promise<Record<string, unknown>>,
): Pick<ControlOptions, 'events' | 'mails' | 'depths' | 'send'> {
  const queues = app
    .ofType('AWS::SQS::Queue')
    .map((queue) => ({ ...queueModel(queue, place), label: queueLabel(queue), region: queue.stack.region }))
  return {
    events: () =>
      engines.messaging.spy
        .getAllMessages()
        .flatMap((message) => (message.service === 'sns' ? [JSON.parse(message.body) as PublishedEvent] : [])),
    mails: () => engines.mail.sent(),
    async depths() {
      const depths = await depthsByName()
      return Object.fromEntries(queues.map(({ label, name }) => [label, depths[name]]))
    },
    async send(wanted, MessageBody) {
      const queue = queues.find(({ label, name }) => label === wanted || name === wanted)
      if (!queue) return false
      const credentials = { accessKeyId: 'laptop', secretAccessKey: 'laptop' }
      const client = new SQSClient({ endpoint: place.endpoints.sqs, region: queue.region, credentials })
      await client.send(new SendMessageCommand({ QueueUrl: queue.url, MessageBody }))
      client.destroy()
      return true
    },
  }
}
