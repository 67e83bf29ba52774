import { DeleteMessageCommand, type Message, ReceiveMessageCommand, SendMessageCommand } from '@aws-sdk/client-sqs'
import { type Place, type Queue, queueClient, queuesOf } from './account.ts'

const called = (name: string) => name.toLowerCase().replaceAll(/[^a-z]/g, '')

/** The dead letters that a name means: `notifications`, `notifications-dead-letters`, `dossiers-relay`. */
export async function deadLettersOf(place: Place, name: string): Promise<{ letters: Queue; source: Queue | null }> {
  const queues = await queuesOf(place)
  const wanted = called(name).replace(/deadletters$/, '')
  const letters = queues.find(({ label }) => label === `${wanted}deadletters`)
  if (!letters) throw new Error(`No dead letters are called ${name}. Run without a name to see which there are.`)
  return { letters, source: queues.find(({ deadLetters }) => deadLetters === letters.arn) ?? null }
}

/**
 * Works on what waits in a queue, message by message, and deletes each when that is done: what fails or is broken off
 * stays. It ends with the messages that were there at the beginning, so that what comes back at once is not taken again.
 * @returns how many were worked on
 */
export async function workOff(place: Place, from: Queue, work: (message: Message) => Promise<void>): Promise<number> {
  const client = queueClient(place)
  const most = from.waiting
  let done = 0
  while (done < most) {
    const { Messages = [] } = await client.send(
      new ReceiveMessageCommand({
        QueueUrl: from.url,
        MaxNumberOfMessages: Math.min(10, most - done),
        MessageAttributeNames: ['All'],
        WaitTimeSeconds: 1,
      }),
    )
    if (Messages.length === 0) break
    for (const message of Messages) {
      await work(message)
      await client.send(new DeleteMessageCommand({ QueueUrl: from.url, ReceiptHandle: message.ReceiptHandle ?? '' }))
      done += 1
    }
  }
  return done
}

/** Brings the dead letters of a queue back to it, as they are; the reason beside them stays behind. */
export async function redrive(place: Place, name: string): Promise<number> {
  const { letters, source } = await deadLettersOf(place, name)
  if (!source)
    throw new Error(`${name} are dead letters of no queue but of a stream: npm run republish -- --reports ${name}`)
  const client = queueClient(place)
  return workOff(place, letters, async ({ Body = '' }) => {
    await client.send(new SendMessageCommand({ QueueUrl: source.url, MessageBody: Body }))
  })
}
