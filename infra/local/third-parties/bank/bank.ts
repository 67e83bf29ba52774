import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { sendJson } from '../answers.ts'
import { languageOf } from '../page.ts'
import { createMerchantApi } from './merchant-api.ts'
import { createNoticeSender } from './notices.ts'
import { createOrderBook } from './orders.ts'
import { createPeoplesPages } from './people.ts'

export type BankConfig = {
  /** Where notices go, and whose people come back: the portal's origin. */
  portalUrl: string
  /** Standard Webhooks secrets (`whsec_…`); notices are signed with the first. */
  webhookSecrets: [string, ...string[]]
  /** What the merchant shows to open orders and to ask for their status. */
  apiKey: string
  now: () => Date
  /** How late the bank tells when it tells late. */
  lateMs: number
}

/** A partner bank in one process: an API for the merchant, pages for payers, signed notices. Not yet listening. */
export function createBank(config: BankConfig): { server: Server; tick: () => void } {
  const book = createOrderBook(config.now)
  const { notify, tick } = createNoticeSender({ ...config, secret: config.webhookSecrets[0] })
  const people = createPeoplesPages({ book, notify, lateMs: config.lateMs })
  const origin = () => `http://localhost:${(server.address() as AddressInfo).port}`
  const merchant = createMerchantApi({ book, apiKey: config.apiKey, origin })

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://bank')
    const path = url.pathname
    if (path === '/health') return sendJson(response, 200, { status: 'ok' })
    if (path.startsWith('/orders')) return merchant(request, response, path)
    return people(request, response, { language: languageOf(request.headers['accept-language'], url), path })
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      const tooLarge = error instanceof RangeError
      if (!response.headersSent) sendJson(response, tooLarge ? 413 : 500, { error: tooLarge ? 'too-large' : 'fault' })
    })
  })
  return { server, tick }
}
