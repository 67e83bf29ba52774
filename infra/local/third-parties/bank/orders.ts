import { randomBytes } from 'node:crypto'

/** What a merchant asks a payer for. Amounts in whole đồng, times RFC 3339. */
export type Asked = {
  reference: string
  amount: number
  currency: string
  description: string
  account: string
  returnUrl?: string
  expiresAt?: string
}

/** One notice that the bank tried to deliver. */
export type Delivery = { webhookId: string; at: string; status: number | 'no answer' }

export type Order = Asked & {
  orderId: string
  /** `order`: opened by the merchant; `transfer`: somebody scanned a code or typed a reference in the bank's app. */
  kind: 'order' | 'transfer'
  state: 'pending' | 'paid' | 'failed'
  createdAt: string
  /** Of what was really paid. */
  paid?: { bankReference: string; amount: number; paidAt: string }
  deliveries: Delivery[]
}

export type OrderBook = ReturnType<typeof createOrderBook>

/** The bank's books, in memory: they begin empty and end with the process. */
export function createOrderBook(now: () => Date) {
  const orders = new Map<string, Order>()
  const expired = (order: Order) => order.expiresAt !== undefined && Date.parse(order.expiresAt) <= now().getTime()

  const add = (asked: Asked, kind: Order['kind']): Order => {
    const orderId = randomBytes(9).toString('hex')
    const order: Order = { ...asked, orderId, kind, state: 'pending', createdAt: now().toISOString(), deliveries: [] }
    orders.set(orderId, order)
    return order
  }

  const byReference = (reference: string) =>
    [...orders.values()].find((order) => order.kind === 'order' && order.reference === reference)

  const status = (order: Order) => (order.state === 'pending' && expired(order) ? 'expired' : order.state)

  return {
    find: (orderId: string) => orders.get(orderId),
    list: () => [...orders.values()].reverse(),
    byReference,
    status,
    /** The merchant's order; asking again with the same reference gives the same one. */
    open: (asked: Asked) => byReference(asked.reference) ?? add(asked, 'order'),
    /** Scanning a code pays the merchant's order while that waits; otherwise it is money sent without being asked for. */
    scan(asked: Asked) {
      const order = byReference(asked.reference)
      return order && status(order) === 'pending' ? order : add(asked, 'transfer')
    },
    pay(order: Order, amount: number) {
      const day = now().toISOString().slice(2, 10).replaceAll('-', '')
      const bankReference = `FT${day}${randomBytes(5).toString('hex').toUpperCase()}`
      order.state = 'paid'
      order.paid = { bankReference, amount, paidAt: now().toISOString() }
    },
    fail(order: Order) {
      order.state = 'failed'
    },
  }
}
