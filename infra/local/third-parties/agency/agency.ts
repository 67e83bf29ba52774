import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { bodyOf, redirect, sendJson, sendPage } from '../answers.ts'
import { languageOf, type View } from '../page.ts'
import type { Played } from './agencies.ts'
import { createIntake } from './intake.ts'
import { createOffice } from './office.ts'
import { createPages } from './pages.ts'
import { type Asked, createQuestionBook, newOpinion, type Question } from './questions.ts'
import { createSender, tell } from './sender.ts'

export type AgencyConfig = {
  /** Its id at the portal. */
  agency: string
  played: Played
  /** Where answers go: the portal's origin. */
  portalUrl: string
  /** Standard Webhooks secrets (`whsec_…`): answers are signed with the first, questions with one of the others. */
  webhookSecrets: [string, ...string[]]
  requestSecrets: string[]
  now: () => Date
  thinkMs: number
}

/** What somebody without the secret would sign with. */
const forgedSecret = 'whsec_Zm9yZ2VkLWZvcmdlZC1mb3JnZWQtMTIz'

/** A consulted agency in one process: it takes signed questions, decides as the magic values say, answers signed. Not yet listening. */
export function createAgency(config: AgencyConfig): { server: Server; tick: () => void } {
  const { played, now, requestSecrets, thinkMs } = config
  const assess = ({ answers, dossierCode }: Asked) => played.assess?.(answers, dossierCode)
  const sending = { ...config, secret: config.webhookSecrets[0] }
  const book = createQuestionBook(now, played.magic.names, assess)
  const office = createOffice({ book, played, send: createSender(sending), now, thinkMs })
  const intake = createIntake({ book, begin: office.begin, requestSecrets, now })
  const pages = createPages(played)

  /** From now on the questions that met an outage are taken, when the portal puts them again. */
  function repair(): void {
    for (const question of book.broken()) {
      question.broken = false
      question.times = 0
    }
  }

  async function byHand(
    request: IncomingMessage,
    response: ServerResponse,
    view: View,
    question: Question,
  ): Promise<void> {
    const form = new URLSearchParams(await bodyOf(request))
    const agrees = form.get('agrees') === 'yes'
    const secret = form.has('forged') ? forgedSecret : sending.secret
    const reason = form.get('reason')?.trim() || (agrees ? undefined : played.refusal.vi)
    const opinion = newOpinion(agrees, reason, now(), agrees ? assess(question) : undefined)
    const said = await tell({ ...sending, secret }, form.get('reference') ?? '', opinion)
    sendPage(response, typeof said.status === 'number' ? said.status : 502, pages.said(view, said))
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://agency')
    const view = { language: languageOf(request.headers['accept-language'], url), path: url.pathname }
    const posted = request.method === 'POST'
    if (view.path === '/health') return sendJson(response, 200, { status: 'ok' })
    if (view.path === '/consultations' && posted) {
      // What is due by now is decided before it is looked up.
      office.tick()
      return intake(request, response)
    }
    if (view.path === '/') return sendPage(response, 200, pages.home(view, book))
    if (view.path === '/repair' && posted) {
      repair()
      return redirect(response, `/?lang=${view.language}`)
    }
    const question = book.find(/^\/questions\/([\w-]+)$/.exec(view.path)?.[1] ?? '')
    if (!question) return sendPage(response, 404, pages.unknown(view))
    return posted ? byHand(request, response, view, question) : sendPage(response, 200, pages.question(view, question))
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      const tooLarge = error instanceof RangeError
      if (!response.headersSent) sendJson(response, tooLarge ? 413 : 500, { error: tooLarge ? 'too-large' : 'fault' })
    })
  })
  return { server, tick: office.tick }
}
