import { timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { bodyOf, sendJson, sendPage } from '../answers.ts'
import { languageOf } from '../page.ts'
import { createBooks } from './books.ts'
import { homePage, unknownPage } from './pages.ts'

export type RegisterConfig = {
  /** What who may ask shows, as `authorization: Bearer <key>`. */
  apiKey: string
  now: () => Date
}

function questionIn(text: string): { taxCode: string; personalNumber: string } | null {
  try {
    const { taxCode, personalNumber } = Object(JSON.parse(text)) as Record<string, unknown>
    const whole = /^\d{10}$/.test(String(taxCode)) && /^\d{12}$/.test(String(personalNumber))
    return whole ? { taxCode: String(taxCode), personalNumber: String(personalNumber) } : null
  } catch {
    return null
  }
}

/** The national register of enterprises in one process: it says who represents them. Not yet listening. */
export function createRegister({ apiKey, now }: RegisterConfig): Server {
  const books = createBooks(now)

  function known({ headers }: IncomingMessage): boolean {
    const [given, wanted] = [Buffer.from(headers.authorization ?? ''), Buffer.from(`Bearer ${apiKey}`)]
    return given.length === wanted.length && timingSafeEqual(given, wanted)
  }

  async function representation(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!known(request)) return sendJson(response, 401, { error: 'api-key-unknown' })
    const question = questionIn(await bodyOf(request))
    if (!question) return sendJson(response, 400, { error: 'question-invalid' })
    const answer = books.ask(question.taxCode, question.personalNumber)
    if (answer === 'down') return sendJson(response, 503, { error: 'out-of-order' })
    if (answer === null) return sendJson(response, 404, { error: 'enterprise-unknown' })
    sendJson(response, 200, answer)
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://register')
    const view = { language: languageOf(request.headers['accept-language'], url), path: url.pathname }
    if (view.path === '/health') return sendJson(response, 200, { status: 'ok' })
    if (view.path === '/representations' && request.method === 'POST') return representation(request, response)
    if (view.path === '/') return sendPage(response, 200, homePage(view, books))
    sendPage(response, 404, unknownPage(view))
  }

  return createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      const tooLarge = error instanceof RangeError
      if (!response.headersSent) sendJson(response, tooLarge ? 413 : 500, { error: tooLarge ? 'too-large' : 'fault' })
    })
  })
}
