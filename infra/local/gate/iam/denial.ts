import { randomUUID } from 'node:crypto'
import type { EngineCall, EngineService } from '../engine-call.ts'
import type { EngineAnswer } from '../forward.ts'
import type { Ask, Refusal } from './evaluate.ts'

const reasons: Record<Refusal, (action: string) => string> = {
  'not allowed': (action) => `because no identity-based policy allows the ${action} action`,
  'not delegated': (action) => `because no resource-based policy allows the ${action} action`,
  'explicit deny, identity-based': () => 'with an explicit deny in an identity-based policy',
  'explicit deny, resource-based': () => 'with an explicit deny in a resource-based policy',
}

/** The sentence in which AWS refuses; S3 puts the resource in quotation marks. */
export function refusalText(principal: string, { action, resource }: Ask, why: Refusal): string {
  const on = action.startsWith('s3:') ? `"${resource}"` : resource
  return `User: ${principal} is not authorized to perform: ${action} on resource: ${on} ${reasons[why](action)}`
}

type Answer = { status: number; headers?: Record<string, string>; type: string; body: string }

const json = (status: number, type: string, body: object, headers = {}): Answer => ({
  status,
  headers,
  type,
  body: JSON.stringify(body),
})
const ofCoral = 'com.amazon.coral.service#AccessDeniedException'

const xml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** How each service puts a refusal on the wire. `byKey` when it was KMS that refused the caller behind the service. */
const answers: Record<EngineService, (message: string, byKey: boolean) => Answer> = {
  dynamodb: (Message) => json(400, 'application/x-amz-json-1.0', { __type: ofCoral, Message }),
  kms: (Message) => json(400, 'application/x-amz-json-1.1', { __type: 'AccessDeniedException', Message }),
  secretsmanager: (Message) => json(400, 'application/x-amz-json-1.1', { __type: 'AccessDeniedException', Message }),
  cognito: (Message) => json(400, 'application/x-amz-json-1.1', { __type: 'AccessDeniedException', Message }),
  sqs: (message, byKey) =>
    byKey
      ? json(
          400,
          'application/x-amz-json-1.0',
          { __type: 'com.amazonaws.sqs#KmsAccessDenied', message },
          queryError('KMS.AccessDeniedException'),
        )
      : json(403, 'application/x-amz-json-1.0', { __type: ofCoral, message }, queryError('AccessDenied')),
  ses: (Message) => json(403, 'application/json', { Message }, { 'x-amzn-errortype': 'AccessDeniedException' }),
  sns: (message, byKey) => ({
    status: byKey ? 400 : 403,
    type: 'text/xml',
    body: `<ErrorResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/"><Error><Type>Sender</Type><Code>${
      byKey ? 'KMSAccessDenied' : 'AuthorizationError'
    }</Code><Message>${xml(message)}</Message></Error><RequestId>${randomUUID()}</RequestId></ErrorResponse>`,
  }),
  s3: (message) => ({
    status: 403,
    type: 'application/xml',
    body: `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>AccessDenied</Code><Message>${xml(message)}</Message></Error>`,
  }),
}

const queryError = (code: string) => ({ 'x-amzn-query-error': `${code};Sender` })

/** A refusal as the service itself would give it. */
export function denial({ service, action }: EngineCall, ask: Ask, message: string): EngineAnswer {
  const byKey = service !== 'kms' && ask.action.startsWith('kms:')
  const { status, headers, type, body } = answers[service](message, byKey)
  const silent = service === 's3' && action.startsWith('Head')
  return {
    status,
    headers: { 'content-type': type, 'x-amzn-requestid': randomUUID(), ...headers },
    body: Buffer.from(silent ? '' : body),
  }
}
