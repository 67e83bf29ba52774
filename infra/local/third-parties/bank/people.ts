import type { IncomingMessage, ServerResponse } from 'node:http'
import { bodyOf, redirect, sendPage } from '../answers.ts'
import { readVietQr } from './emv.ts'
import { homePage } from './home-page.ts'
import type { View } from './layout.ts'
import type { Asked, Order, OrderBook } from './orders.ts'
import { payPage, unknownOrderPage } from './pay-page.ts'
import { type Scenario, scenarioOf } from './scenarios.ts'

type People = { book: OrderBook; notify: (order: Order, delayMs?: number) => void; lateMs: number }

const unasked = { currency: 'VND', account: 'unknown', description: '' }

/** What the payer scanned or typed, as an order to be; undefined when it says neither what for nor how much. */
function scanned(form: URLSearchParams, book: OrderBook): Asked | undefined {
  const text = (form.get('payload') ?? '').trim()
  const code = readVietQr(text) ?? (/^[0-9A-Za-z]{1,25}$/.test(text) ? { reference: text } : undefined)
  if (!code) return undefined
  const known = book.byReference(code.reference)
  const amount = ('amount' in code && code.amount) || Number(form.get('amount')) || known?.amount || 0
  if (!(Number.isSafeInteger(amount) && amount > 0)) return undefined
  return { ...unasked, ...(known && { account: known.account, description: known.description }), ...code, amount }
}

const noMoney: Scenario = {
  account: '',
  outcome: 'failed',
  notices: 1,
  difference: 0,
  text: { vi: 'Không có tài khoản này', en: 'No such account' },
}

/** The payers' side: the pages and what their buttons do. */
export function createPeoplesPages({ book, notify, lateMs }: People) {
  function act(order: Order, form: URLSearchParams): void {
    if (form.get('act') === 'close' || book.status(order) !== 'pending') return
    const known = scenarioOf(form.get('account') ?? '', order.amount) ?? noMoney
    const scenario = form.get('act') === 'pay' ? known : { ...noMoney }
    if (scenario.outcome === 'paid') book.pay(order, order.amount + scenario.difference)
    else book.fail(order)
    for (let i = 0; i < scenario.notices; i++) notify(order, scenario.late ? lateMs : 0)
  }

  async function pay(request: IncomingMessage, response: ServerResponse, view: View, order: Order): Promise<void> {
    if (request.method !== 'POST') return sendPage(response, 200, payPage(view, order, book.status(order)))
    act(order, new URLSearchParams(await bodyOf(request)))
    redirect(response, order.returnUrl ?? `${view.path}?lang=${view.language}`)
  }

  async function scan(request: IncomingMessage, response: ServerResponse, view: View): Promise<void> {
    const asked = scanned(new URLSearchParams(await bodyOf(request)), book)
    if (!asked) return sendPage(response, 422, homePage({ ...view, path: '/' }, book, true))
    redirect(response, `/pay/${book.scan(asked).orderId}?lang=${view.language}`)
  }

  return async (request: IncomingMessage, response: ServerResponse, view: View): Promise<void> => {
    if (view.path === '/scan' && request.method === 'POST') return scan(request, response, view)
    if (view.path === '/') return sendPage(response, 200, homePage(view, book))
    const order = book.find(/^\/pay\/([0-9a-f]+)$/.exec(view.path)?.[1] ?? '')
    if (!order) return sendPage(response, 404, unknownOrderPage(view))
    return pay(request, response, view, order)
  }
}
