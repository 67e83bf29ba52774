import { timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { bodyOf, sendJson } from '../answers.ts'
import type { Asked, Order, OrderBook } from './orders.ts'

type MerchantApi = { book: OrderBook; apiKey: string; origin: () => string }

const webAddress = (value: unknown) => typeof value === 'string' && /^https?:\/\//.test(value) && URL.canParse(value)

/** What is wrong with an order, in words for the merchant's engineer; empty when nothing is. */
function faults(asked: Partial<Asked>): string[] {
  return [
    !/^[0-9A-Za-z]{1,25}$/.test(String(asked.reference ?? '')) && 'reference: 1 to 25 letters and digits',
    !(Number.isSafeInteger(asked.amount) && Number(asked.amount) > 0) && 'amount: a positive integer of đồng',
    asked.currency !== 'VND' && 'currency: VND',
    typeof asked.description !== 'string' && 'description: a text',
    !/^[0-9A-Za-z]{1,19}$/.test(String(asked.account ?? '')) && 'account: the account to be credited',
    !webAddress(asked.returnUrl) && 'returnUrl: an http or https address',
    Number.isNaN(Date.parse(String(asked.expiresAt))) && 'expiresAt: an RFC 3339 time',
  ].filter((fault) => fault !== false)
}

const differs = (order: Order, asked: Asked) => order.amount !== asked.amount || order.account !== asked.account

function read(text: string): Partial<Asked> {
  try {
    return Object(JSON.parse(text)) as Partial<Asked>
  } catch {
    return {}
  }
}

/** The merchant's side: `POST /orders` and `GET /orders/{reference}`, with `authorization: Bearer <apiKey>`. */
export function createMerchantApi({ book, apiKey, origin }: MerchantApi) {
  const known = (request: IncomingMessage) => {
    const given = Buffer.from(request.headers.authorization ?? '')
    const wanted = Buffer.from(`Bearer ${apiKey}`)
    return given.length === wanted.length && timingSafeEqual(given, wanted)
  }

  async function open(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const asked = read(await bodyOf(request))
    const wrong = faults(asked)
    if (wrong.length > 0) return sendJson(response, 400, { error: 'order-invalid', faults: wrong })
    const earlier = book.byReference(asked.reference as string)
    if (earlier && differs(earlier, asked as Asked)) return sendJson(response, 409, { error: 'reference-used' })
    const order = book.open(asked as Asked)
    sendJson(response, earlier ? 200 : 201, { orderId: order.orderId, payUrl: `${origin()}/pay/${order.orderId}` })
  }

  function status(reference: string, response: ServerResponse): void {
    const order = book.byReference(reference)
    if (!order) sendJson(response, 404, { error: 'order-unknown' })
    else {
      const { amount, currency, paid } = order
      sendJson(response, 200, { reference, status: book.status(order), amount, currency, ...paid })
    }
  }

  return async (request: IncomingMessage, response: ServerResponse, path: string): Promise<void> => {
    if (!known(request)) return sendJson(response, 401, { error: 'api-key-unknown' })
    if (request.method === 'POST' && path === '/orders') return open(request, response)
    const reference = /^\/orders\/([0-9A-Za-z]{1,25})$/.exec(path)?.[1]
    if (request.method === 'GET' && reference) return status(reference, response)
    sendJson(response, 404, { error: 'not-found' })
  }
}
