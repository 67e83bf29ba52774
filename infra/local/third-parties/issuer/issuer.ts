import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { bodyOf, redirect, sendJson, sendPage } from '../answers.ts'
import { languageOf } from '../page.ts'
import { isSigned } from '../signing.ts'
import { createBooks } from './books.ts'
import type { Asked } from './contents.ts'
import { home } from './pages.ts'

export type IssuersConfig = {
  /** The secrets with which the portal signs what it asks of each issuer, by issuer. */
  requestSecrets: Record<string, string[]>
  now: () => Date
  /** How long a slow issuer thinks. */
  slowMs: number
}

type Said = { status: number; body: unknown; afterMs?: number }
type Message = { type?: unknown; data?: Record<string, unknown> }
const isText = (value: unknown): value is string => typeof value === 'string' && value !== ''

function read(text: string, type: string): Record<string, unknown> | undefined {
  try {
    const message = Object(JSON.parse(text)) as Message
    return message.type === type ? Object(message.data) : undefined
  } catch {
    return undefined
  }
}

/**
 * All issuers in one process, each below a path of its own: `POST /<issuer>/bills` and `POST /<issuer>/payments`, signed:
 * 401 when they are not, 400 when they make no sense, 503 while out of order. Not yet listening.
 */
export function createIssuers({ requestSecrets, now, slowMs }: IssuersConfig): Server {
  const books = createBooks(now)

  function lookUp(issuer: string, text: string): Said {
    const asked = read(text, 'bill.asked') as Asked | undefined
    if (!asked || !isText(asked.service) || !isText(asked.code))
      return { status: 400, body: { error: 'question-invalid' } }
    const entry = books.entryOf(issuer, asked)
    if (!entry) return { status: 400, body: { error: 'service-unknown' } }
    if (entry.broken && entry.scenario.name === 'down') return { status: 503, body: { error: 'out-of-order' } }
    return { status: 200, body: books.answer(entry), afterMs: entry.scenario.name === 'slow' ? slowMs : 0 }
  }

  function enter(text: string): Said {
    const { reference, payment, amount, paidAt } = read(text, 'bill.paid') ?? {}
    if (!isText(reference) || !isText(payment) || !isText(paidAt) || !Number.isSafeInteger(amount))
      return { status: 400, body: { error: 'payment-invalid' } }
    const word = books.enter(reference, { payment, amount: Number(amount), paidAt })
    if (word === 'broken') return { status: 503, body: { error: 'out-of-order' } }
    return word ? { status: 200, body: word } : { status: 404, body: { error: 'bill-unknown' } }
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://issuers')
    const view = { language: languageOf(request.headers['accept-language'], url), path: url.pathname }
    const posted = request.method === 'POST'
    if (view.path === '/health') return sendJson(response, 200, { status: 'ok' })
    if (view.path === '/repair' && posted) {
      books.repair()
      return redirect(response, `/?lang=${view.language}`)
    }
    const [, issuer = '', matter] = /^\/([a-z-]+)\/(bills|payments)$/.exec(view.path) ?? []
    const secrets = requestSecrets[issuer]
    if (!posted || !secrets) return sendPage(response, view.path === '/' ? 200 : 404, home(view, books))
    const text = await bodyOf(request)
    if (!isSigned(request.headers, text, secrets, now())) return sendJson(response, 401, { error: 'signature-invalid' })
    const { status, body, afterMs = 0 } = matter === 'bills' ? lookUp(issuer, text) : enter(text)
    setTimeout(() => sendJson(response, status, body), afterMs).unref()
  }

  return createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      const tooLarge = error instanceof RangeError
      if (!response.headersSent) sendJson(response, tooLarge ? 413 : 500, { error: tooLarge ? 'too-large' : 'fault' })
    })
  })
}
