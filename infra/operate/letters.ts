import { DeleteMessageCommand, type Message, ReceiveMessageCommand, SendMessageCommand } from '@aws-sdk/client-sqs'
import { type Place, type Queue, queueClient, queuesOf } from './account.ts'

const called = (name: string) => name.toLowerCase().replaceAll(/[^a-z]/g, '')

/** The dead letters that a name means: `notifications`, `notifications-dead-letters`, `dossiers-relay`. */
async function deadLettersOf(place: Place, name: string): Promise<{ letters: Queue; source: Queue | null }> {
  const queues = await queuesOf(place)
  const wanted = called(name).replace(/deadletters$/, '')
  const letters = queues.find(({ label }) => label === `${wanted}deadletters`)
  if (!letters) throw new Error(`No dead letters are called ${name}. Run without a name to see which there are.`)
  return { letters, source: queues.find(({ deadLetters }) => deadLetters === letters.arn) ?? null }
}

/**
 * The reports of a relay, to be published by. What follows removals has reports too, of the same table: publishing mends
 * nothing of theirs, and would take them away.
 */
export async function reportsOf(place: Place, name: string): Promise<Queue> {
  const { letters, source } = await deadLettersOf(place, name)
  if (source || !letters.label.endsWith('relaydeadletters')) throw new Error(`${name} are no reports of a relay.`)
  return letters
}

/**
 * Works on what waits in a queue, message by message, and deletes each when that is done: what fails stays, and so does
 * everything when it is broken off. It ends with the messages that were there at the beginning, so that what comes back
 * at once is not taken again.
 * @returns how many were worked on, and why others were not
 */
export async function workOff(place: Place, from: Queue, work: (message: Message) => Promise<void>) {
  const client = queueClient(place)
  const failures: string[] = []
  let done = 0
  while (done + failures.length < from.waiting) {
    const { Messages = [] } = await client.send(
      new ReceiveMessageCommand({
        QueueUrl: from.url,
        MaxNumberOfMessages: Math.min(10, from.waiting - done - failures.length),
        MessageAttributeNames: ['All'],
        WaitTimeSeconds: 1,
        // Seen by nobody else while it is worked on; what failed is there again for the next run.
        VisibilityTimeout: 300,
      }),
    )
    if (Messages.length === 0) break
    for (const message of Messages) {
      const ReceiptHandle = message.ReceiptHandle ?? ''
      try {
        await work(message)
        await client.send(new DeleteMessageCommand({ QueueUrl: from.url, ReceiptHandle }))
        done += 1
      } catch (error) {
        failures.push((error as Error).message)
      }
    }
  }
  return { done, failures }
}

/** Brings the dead letters of a queue back to it as they are, with the request's id; the reason beside them stays behind. */
export async function redrive(place: Place, name: string): Promise<number> {
  const { letters, source } = await deadLettersOf(place, name)
  if (!source)
    throw new Error(`${name} are dead letters of no queue but of a stream: see docs/runbooks/dead-letters.md`)
  const client = queueClient(place)
  const { done, failures } = await workOff(place, letters, async ({ Body = '', MessageAttributes = {} }) => {
    const { reason: _, ...kept } = MessageAttributes
    await client.send(new SendMessageCommand({ QueueUrl: source.url, MessageBody: Body, MessageAttributes: kept }))
  })
  if (failures.length > 0) throw new Error(`${done} messages brought back, these not: ${failures.join('; ')}`)
  return done
}
