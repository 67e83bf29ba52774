import { FunctionError } from '../runner/function-error.ts'
import type { Runner } from '../runner/runner.ts'

type Asked = { method: string; path: string; headers: Record<string, string>; body: string }
type Given = { status: number; headers: Record<string, string>; body: string }

type Options = {
  functions: { name: string; arn: string }[]
  runner: Pick<Runner, 'invoke'>
  sqsUrl: string
}

const invocations = /^\/2015-03-31\/functions\/([^/]+)\/invocations$/

/**
 * What an administrator asks of AWS, as the SDK and the command line ask it: Lambda's Invoke, and SQS. So the commands
 * for the cloud work here too, with this address as their endpoint. Null for anything else.
 */
export function forAdministrators({ functions, runner, sqsUrl }: Options) {
  async function invoke(name: string, body: string): Promise<Given> {
    const fn = functions.find((one) => one.name === name || one.arn === name)
    if (!fn) {
      const error = { Type: 'User', Message: `Function not found: ${name}` }
      return { status: 404, headers: { 'x-amzn-errortype': 'ResourceNotFoundException' }, body: JSON.stringify(error) }
    }
    try {
      const answer = await runner.invoke(fn.arn, JSON.parse(body || '{}'))
      return { status: 200, headers: {}, body: JSON.stringify(answer ?? null) }
    } catch (error) {
      if (!(error instanceof FunctionError)) throw error
      return { status: 200, headers: { 'x-amz-function-error': 'Unhandled' }, body: JSON.stringify(error.payload) }
    }
  }

  async function ofQueues({ headers, body }: Asked): Promise<Given> {
    const { host: _, 'content-length': __, connection: ___, ...kept } = headers
    const answer = await fetch(sqsUrl, { method: 'POST', headers: kept, body })
    const type = answer.headers.get('content-type') ?? 'application/x-amz-json-1.0'
    return { status: answer.status, headers: { 'content-type': type }, body: await answer.text() }
  }

  return async (asked: Asked): Promise<Given | null> => {
    const [, name] = asked.method === 'POST' ? (invocations.exec(asked.path) ?? []) : []
    if (name) return invoke(decodeURIComponent(name), asked.body)
    return asked.headers['x-amz-target']?.startsWith('AmazonSQS.') ? ofQueues(asked) : null
  }
}
