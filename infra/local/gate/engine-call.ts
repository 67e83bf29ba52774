import type { IncomingHttpHeaders } from 'node:http'
import type { Endpoints } from '../model.ts'

export type EngineService = 'dynamodb' | 'sqs' | 'sns' | 's3' | 'cognito' | 'kms' | 'secretsmanager' | 'ses'

/** One call of one function to one service, as the function's SDK put it. */
export type EngineCall = {
  /** FunctionName of the caller; of an address signed for a browser, the function that signed it. */
  functionName: string
  /** The caller's invocation, by the trace header that the SDK sends along; absent where there is none, as from a browser. */
  invocation?: string
  service: EngineService
  /** The operation's name in the service's own API: `PutItem`, `SendMessage`, `CopyObject`, `InitiateAuth`. */
  action: string
  /** What it was called with, by the names of the API. S3 has Bucket, Key and CopySource; not the bytes. */
  input: unknown
}

/** A request as it came in. `path` has its query. */
export type Received = { method: string; path: string; headers: IncomingHttpHeaders; body: Buffer }

export const endpointOf: Record<EngineService, keyof Endpoints> = {
  dynamodb: 'dynamodb',
  sqs: 'sqs',
  sns: 'sns',
  s3: 's3',
  cognito: 'cognito',
  kms: 'kms',
  secretsmanager: 'secrets',
  ses: 'ses',
}
