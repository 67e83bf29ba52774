type ReceivedAttribute = { DataType: string; StringValue?: string; BinaryValue?: string }

/** A message as ReceiveMessage gives it. */
export type ReceivedMessage = {
  MessageId: string
  ReceiptHandle: string
  Body: string
  MD5OfBody: string
  Attributes?: Record<string, string>
  MessageAttributes?: Record<string, ReceivedAttribute>
}

/** The message as a function finds it in `event.Records`. */
export const sqsRecord = (message: ReceivedMessage, queueArn: string) => ({
  messageId: message.MessageId,
  receiptHandle: message.ReceiptHandle,
  body: message.Body,
  attributes: message.Attributes ?? {},
  messageAttributes: Object.fromEntries(
    Object.entries(message.MessageAttributes ?? {}).map(([name, attribute]) => [name, lambdaAttribute(attribute)]),
  ),
  md5OfBody: message.MD5OfBody,
  eventSource: 'aws:sqs',
  eventSourceARN: queueArn,
  awsRegion: queueArn.split(':')[3] ?? '',
})

const lambdaAttribute = ({ DataType, StringValue, BinaryValue }: ReceivedAttribute) => ({
  dataType: DataType,
  ...(StringValue === undefined ? {} : { stringValue: StringValue }),
  ...(BinaryValue === undefined ? {} : { binaryValue: BinaryValue }),
  stringListValues: [],
  binaryListValues: [],
})
