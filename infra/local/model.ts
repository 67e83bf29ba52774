/** What the templates declare, resolved to plain data; physical names are filled in. Made by template/, used by runner/ and front/. */
export type LaptopModel = {
  functions: FunctionModel[]
  queueSources: QueueSource[]
  streamSources: StreamSource[]
  schedules: { name: string; expression: string; functionArn: string; input: unknown; roleArn?: string }[]
  queues: QueueModel[]
  apis: ApiModel[]
  /** null when the templates declare no CloudFront distribution. */
  distribution: { defaultBehaviour: Behaviour; behaviours: (Behaviour & { pathPattern: string })[] } | null
  /** Functions to invoke once after the start (custom resources of CDK triggers). */
  triggers: { functionArn: string; name: string }[]
}

export type FunctionModel = {
  /** FunctionName of the template, or the logical id. */
  name: string
  arn: string
  logicalId: string
  stack: string
  /** Absolute path of the bundle's folder. */
  codeDir: string
  handler: string
  /** Longer than the template says: see resources/functions.ts. */
  timeoutSeconds: number
  env: Record<string, string>
}

/** `filters` are the parsed Pattern objects of FilterCriteria; a record passes when any of them matches, or when there is none. */
export type QueueSource = {
  functionArn: string
  queueArn: string
  batchSize: number
  reportBatchItemFailures: boolean
  filters: unknown[]
}

/** -1 in maximumRetryAttempts and maximumRecordAgeSeconds means no limit, as in Lambda. */
export type StreamSource = {
  functionArn: string
  tableName: string
  batchSize: number
  bisect: boolean
  maximumRetryAttempts: number
  maximumRecordAgeSeconds: number
  onFailureQueueArn: string | null
  reportBatchItemFailures: boolean
  filters: unknown[]
}

export type QueueModel = {
  name: string
  arn: string
  url: string
  visibilitySeconds: number
  redrive: { deadLetterArn: string; maxReceiveCount: number } | null
}

export type RouteModel = {
  /** `GET /api/v1/dossiers/{id}`, `ANY /x/{act+}` or `$default`. */
  routeKey: string
  functionArn: string
  payloadFormat: '2.0'
  authorizer: null | { issuer: string; audience: string[]; scopes: string[] }
  /** Why the gateway may not call the function; absent where it may. */
  forbidden?: string
}

export type ApiModel = {
  id: string
  endpoint: string
  routes: RouteModel[]
  throttle: {
    burstLimit?: number
    rateLimit?: number
    routes: Record<string, { burstLimit?: number; rateLimit?: number }>
  }
}

/** What a behaviour keeps for everybody. Names of headers are in lower case. */
export type Shared = {
  /** What of a request is part of the key of an answer, beside the path: all that reaches the origin of the query. */
  query: string[]
  headers: string[]
  /** Headers that reach the origin beside those. */
  passedOn: string[]
  /** For how long at least and at most, and where the origin says nothing. */
  seconds: { least: number; otherwise: number; most: number }
}

export type Behaviour = {
  target: { kind: 'api'; apiId: string } | { kind: 'bucket'; assetDir: string; bucket?: string }
  /** Custom headers that CloudFront adds for this behaviour's origin (among them x-origin-secret). Names in lower case. */
  originHeaders: Record<string, string>
  /** Source of the CloudFront function on viewer request. */
  viewerRequestFunctionCode: string | null
  /** Of the response headers policy. Names in lower case. */
  responseHeaders: Record<string, string>
  /** What that policy takes away of what the origin said. */
  removedHeaders?: string[]
  /** Others are refused at the edge; absent where all may pass. */
  methods?: string[]
  /** Absent where nothing is kept and everything passed on. */
  shared?: Shared
}

/** Base URLs of the engines. */
export type Endpoints = Record<'dynamodb' | 'sqs' | 'sns' | 's3' | 'cognito' | 'ses' | 'secrets' | 'kms', string>

/** The one virtual clock: the machine's time plus an offset that tests move. Milliseconds. */
export type Clock = {
  now(): number
  offsetMs(): number
  advance(ms: number): void
  onChange(listener: (offsetMs: number) => void): void
  /** Moves it once all who keep its time in processes of their own have been told and said so: nobody is asked at a time that is past there. */
  advanceForAll(ms: number): Promise<void>
  /** `follow` is told the offset to come and resolves when it is kept. */
  onAdvance(follow: (offsetMs: number) => Promise<void>): void
}
