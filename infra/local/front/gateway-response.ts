import { jsonReply, type Reply } from './exchange.ts'

type FunctionResponse = {
  statusCode: number | string
  headers?: Record<string, string | number | boolean>
  cookies?: string[]
  body?: string
  isBase64Encoded?: boolean
}

/** The gateway decides on these itself. */
const OWN_HEADERS = new Set(['connection', 'content-length', 'keep-alive', 'transfer-encoding', 'upgrade'])

export const serverError = () => jsonReply(500, { message: 'Internal Server Error' })

/** Reads a function's answer as an HTTP API does (response format 2.0): without `statusCode` the whole of it is the body. */
export function gatewayResponse(answer: unknown): Reply {
  if (!isResponse(answer))
    return { ...jsonReply(200, ''), body: typeof answer === 'string' ? answer : JSON.stringify(answer) }
  const { statusCode, headers = {}, cookies = [], body = '', isBase64Encoded = false } = answer
  const status = Number(statusCode)
  if (!Number.isInteger(status) || status < 100 || status > 599 || typeof body !== 'string') return serverError()
  const given = Object.entries(headers)
    .map(([name, value]) => [name.toLowerCase(), String(value)] as const)
    .filter(([name]) => !OWN_HEADERS.has(name))
  return {
    status,
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      ...Object.fromEntries(given),
      ...(cookies.length > 0 && { 'set-cookie': cookies }),
    },
    body: Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8'),
  }
}

const isResponse = (answer: unknown): answer is FunctionResponse =>
  typeof answer === 'object' && answer !== null && 'statusCode' in answer
