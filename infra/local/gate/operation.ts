import type { EngineCall, EngineService, Received } from './engine-call.ts'
import { objectCall } from './object-call.ts'

type Operation = Pick<EngineCall, 'action' | 'input'>

/** What is asked for: AWS JSON names it in a header, the query protocol in the form, S3 and SES by method and path. */
export function operationOf(service: EngineService, request: Received): Operation {
  const { headers, body, method, path } = request
  if (service === 's3') return objectCall(request)
  const target = headers['x-amz-target']
  if (target) return { action: String(target).split('.').at(-1) ?? '', input: json(body) }
  if (String(headers['content-type']).startsWith('application/x-www-form-urlencoded')) {
    const { Action = '', ...input } = Object.fromEntries(new URLSearchParams(body.toString()))
    return { action: Action, input }
  }
  const sends = service === 'ses' && method === 'POST' && path === '/v2/email/outbound-emails'
  return { action: sends ? 'SendEmail' : `${method} ${path}`, input: json(body) }
}

function json(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString() || '{}')
  } catch {
    return {}
  }
}
