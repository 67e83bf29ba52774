import type { WorkerData } from './protocol.ts'

/** The context object of Lambda's Node runtime, for one invocation. Remaining time is real time, whatever the virtual clock does. */
export function lambdaContext({ name, arn, timeoutSeconds }: WorkerData, requestId: string) {
  const end = performance.now() + timeoutSeconds * 1000
  return {
    awsRequestId: requestId,
    functionName: name,
    functionVersion: '$LATEST',
    invokedFunctionArn: arn,
    memoryLimitInMB: process.env.AWS_LAMBDA_FUNCTION_MEMORY_SIZE,
    logGroupName: process.env.AWS_LAMBDA_LOG_GROUP_NAME,
    logStreamName: process.env.AWS_LAMBDA_LOG_STREAM_NAME,
    callbackWaitsForEmptyEventLoop: true,
    getRemainingTimeInMillis: () => Math.max(0, Math.round(end - performance.now())),
  }
}
