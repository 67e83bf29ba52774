import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { bodyOf, sendJson, sendPage } from '../answers.ts'
import { languageOf } from '../page.ts'
import { isSigned, newMessageId, signatureHeaders } from '../signing.ts'
import { homePage, unknownPage } from './pages.ts'
import { createParcels, type News } from './parcels.ts'

export type PostConfig = {
  /** Where news go: the portal's origin. */
  portalUrl: string
  /** Standard Webhooks secrets (`whsec_…`): news are signed with the first, bookings with one of the others. */
  webhookSecrets: [string, ...string[]]
  requestSecrets: string[]
  now: () => Date
}

type Booking = Parameters<ReturnType<typeof createParcels>['take']>[0]

const isText = (value: unknown) => typeof value === 'string' && value !== ''

function bookingIn(text: string): Booking | null {
  try {
    const { type, data } = Object(JSON.parse(text)) as { type?: unknown; data?: Booking }
    const { reference, from, to } = Object(data) as Partial<Booking>
    const whole = [reference, from?.name, to?.name, to?.phone, to?.address].every(isText)
    return type === 'parcel.booked' && whole ? (data as Booking) : null
  } catch {
    return null
  }
}

const waitsMs = [0, 500, 1_000, 2_000, 5_000, 10_000, 30_000]

/** The public post in one process: it takes bookings and tells where parcels are. Not yet listening. */
export function createPost({ portalUrl, webhookSecrets, requestSecrets, now }: PostConfig): {
  server: Server
  tick: () => void
} {
  const parcels = createParcels(now)
  /** News of one parcel go out one after another. */
  const telling = new Map<string, Promise<void>>()

  /** Tells the portal until it has taken it, or the tries end; the signature is over the very text that is sent, of each try anew. */
  async function tell(reference: string, news: News): Promise<void> {
    const id = newMessageId()
    const body = JSON.stringify({ type: 'parcel.moved', data: { reference, ...news } })
    for (const wait of waitsMs) {
      await new Promise((resolve) => setTimeout(resolve, wait))
      const headers = signatureHeaders(id, body, webhookSecrets[0], now())
      const url = `${portalUrl}/api/v1/partners/posts/public-post/notices`
      const answer = await fetch(url, { method: 'POST', headers, body }).catch(() => null)
      if (answer?.ok) return
    }
  }

  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const text = await bodyOf(request)
    if (!isSigned(request.headers, text, requestSecrets, now())) {
      return sendJson(response, 401, { error: 'signature-invalid' })
    }
    const booking = bookingIn(text)
    if (!booking) return sendJson(response, 400, { error: 'booking-invalid' })
    const { tracking, fee, scenario, times } = parcels.take(booking)
    if (scenario.name === 'down' && times === 1) return sendJson(response, 503, { error: 'out-of-order' })
    sendJson(response, times === 1 ? 201 : 200, { tracking, fee })
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://post')
    const view = { language: languageOf(request.headers['accept-language'], url), path: url.pathname }
    if (view.path === '/health') return sendJson(response, 200, { status: 'ok' })
    if (view.path === '/parcels' && request.method === 'POST') return take(request, response)
    if (view.path === '/') return sendPage(response, 200, homePage(view, parcels.list()))
    sendPage(response, 404, unknownPage(view))
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      const tooLarge = error instanceof RangeError
      if (!response.headersSent) sendJson(response, tooLarge ? 413 : 500, { error: tooLarge ? 'too-large' : 'fault' })
    })
  })
  return {
    server,
    tick: () => {
      for (const { parcel, news } of parcels.due()) {
        const { reference } = parcel
        telling.set(
          reference,
          (telling.get(reference) ?? Promise.resolve()).then(() => tell(reference, news)),
        )
      }
    },
  }
}
