import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { bodyOf, redirect, sendPage } from '../answers.ts'
import { languageOf, type View } from '../page.ts'
import { homePage, messagePage, signInPage } from './pages.ts'
import { levelName, personOf } from './people.ts'
import { createProvider, type VneidClient } from './provider.ts'
import { texts } from './texts.ts'

/** VNeID in one process: an OpenID provider with a sign-in page of its own, and a switch that breaks it. Not yet listening. */
export function createVneid(client: VneidClient): Server {
  let down = false
  let made: ReturnType<typeof createProvider> | undefined
  const provider = () => {
    made ??= createProvider(`http://localhost:${(server.address() as AddressInfo).port}`, client)
    return made
  }

  async function signIn(request: IncomingMessage, response: ServerResponse, view: View): Promise<void> {
    const oidc = provider()
    const open = await oidc.interactionDetails(request, response).catch(() => undefined)
    if (!open)
      return sendPage(response, 410, messagePage(view, texts[view.language].signIn, texts[view.language].expired))
    if (request.method !== 'POST') return sendPage(response, 200, signInPage(view))
    const form = new URLSearchParams(await bodyOf(request))
    const person = personOf(form.get('subject') ?? '')
    const result = person
      ? { login: { accountId: person.subject, acr: levelName(person.level), remember: false } }
      : { error: 'access_denied', error_description: 'The person went back' }
    await oidc.interactionFinished(request, response, result)
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://vneid')
    const view: View = { language: languageOf(request.headers['accept-language'], url), path: url.pathname }
    if (view.path === '/') return sendPage(response, 200, homePage(view, down))
    if (view.path === '/outage' && request.method === 'POST') {
      down = new URLSearchParams(await bodyOf(request)).get('down') === 'yes'
      return redirect(response, `/?lang=${view.language}`)
    }
    if (down)
      return sendPage(response, 503, messagePage(view, texts[view.language].down, texts[view.language].downHint))
    if (view.path.startsWith('/sign-in/')) return signIn(request, response, view)
    return provider().callback()(request, response)
  }

  const server = createServer((request, response) => {
    answer(request, response).catch(() => {
      if (!response.headersSent) response.writeHead(500).end()
    })
  })
  return server
}
