/** An answer other than 2xx. `code` is the service's own name for it, as in `ResourceNotFoundException`. */
class AwsError extends Error {
  readonly code: string

  constructor(operation: string, body: { __type?: string; message?: string; Message?: string }) {
    const code = body.__type?.split('#').at(-1) ?? 'Unknown'
    super(`${operation}: ${code} ${body.message ?? body.Message ?? ''}`)
    this.code = code
  }
}

export type AwsCall = <T>(operation: string, input: object, signal?: AbortSignal) => Promise<T>

/**
 * Calls a service that speaks AWS JSON 1.0, for the few calls that Lambda's pollers make. The engines on the
 * laptop check that a signature is there, not what it says.
 * @param target prefix of X-Amz-Target: `AmazonSQS`, `DynamoDBStreams_20120810` …
 */
export function awsJson(endpoint: string, target: string, region: string): AwsCall {
  return async <T>(operation: string, input: object, signal?: AbortSignal) => {
    const stamp = `${new Date().toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`
    const scope = `lambda-poller/${stamp.slice(0, 8)}/${region}/${target}/aws4_request`
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-amz-json-1.0',
        'x-amz-target': `${target}.${operation}`,
        'x-amz-date': stamp,
        authorization: `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host;x-amz-date, Signature=0`,
      },
      body: JSON.stringify(input),
      signal: signal ?? null,
    })
    const body = (await response.json()) as object
    if (!response.ok) throw new AwsError(operation, body)
    return body as T
  }
}
