import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda'
import { GetQueueAttributesCommand, paginateListQueues, SQSClient } from '@aws-sdk/client-sqs'
import { readStage } from '../stage.ts'

export type Place = { stage: string; endpoint?: string | undefined }

/** The control address of a laptop's portal, which answers as Lambda and SQS do. */
const laptop = { stage: 'laptop', endpoint: 'http://127.0.0.1:8092' }

/** Whom a command speaks to: the account that the shell's credentials are of, or the portal on this machine. */
function clientOptions({ stage, endpoint = stage === laptop.stage ? laptop.endpoint : undefined }: Place) {
  const { region } = readStage(stage)
  const credentials = { accessKeyId: 'administrator', secretAccessKey: 'laptop' }
  return { region, ...(endpoint && { endpoint, credentials }) }
}

/** Runs a function of the portal and gives its answer. @throws Error with what the function said when it failed */
export async function invoke(place: Place, name: string, event: object): Promise<unknown> {
  const client = new LambdaClient({ ...clientOptions(place), maxAttempts: 1 })
  const FunctionName = `portal-${place.stage}-${name}`
  const answer = await client.send(new InvokeCommand({ FunctionName, Payload: JSON.stringify(event) }))
  const said = JSON.parse(Buffer.from(answer.Payload ?? []).toString() || 'null')
  if (answer.FunctionError) throw new Error(`${FunctionName} failed: ${said?.errorMessage ?? answer.FunctionError}`)
  return said
}

export const queueClient = (place: Place): SQSClient => new SQSClient(clientOptions(place))

export type Queue = { label: string; url: string; arn: string; waiting: number; deadLetters: string | null }

/**
 * CloudFormation names a queue after its stack and its place in the application, without the dashes:
 * `portal-demo-messaging-notificationsdeadletters1A2B3C4D-…` is called `notifications-dead-letters` in the code.
 */
const placeOf = (url: string, stage: string): string | null =>
  new RegExp(`/portal-${stage}-[a-z]+-([a-z]+?)(?:queue)?[0-9A-F]{8}`, 'i').exec(url)?.[1]?.toLowerCase() ?? null

/** Every queue of a stage, with what waits in it, and the ARN of its dead letters where it has such. */
export async function queuesOf(place: Place): Promise<Queue[]> {
  const client = queueClient(place)
  const queues: Queue[] = []
  for await (const { QueueUrls = [] } of paginateListQueues(
    { client },
    { QueueNamePrefix: `portal-${place.stage}-` },
  )) {
    for (const url of QueueUrls) {
      const { Attributes = {} } = await client.send(
        new GetQueueAttributesCommand({ QueueUrl: url, AttributeNames: ['All'] }),
      )
      const redrive = JSON.parse(Attributes.RedrivePolicy ?? '{}') as { deadLetterTargetArn?: string }
      queues.push({
        label: placeOf(url, place.stage) ?? url,
        url,
        arn: Attributes.QueueArn ?? '',
        // With those that somebody has just looked at and that are out of sight for it.
        waiting:
          Number(Attributes.ApproximateNumberOfMessages ?? 0) +
          Number(Attributes.ApproximateNumberOfMessagesNotVisible ?? 0),
        deadLetters: redrive.deadLetterTargetArn ?? null,
      })
    }
  }
  return queues
}
