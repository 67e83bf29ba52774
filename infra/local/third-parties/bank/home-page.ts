import { dong, html, layout, type View } from './layout.ts'
import type { Order, OrderBook } from './orders.ts'
import { scenarios } from './scenarios.ts'
import { texts } from './texts.ts'

const scanForm = ({ language }: View, unreadable: boolean) => {
  const t = texts[language]
  return html`<section><h1>${t.scan}</h1><p>${t.scanHint}</p>${unreadable && html`<p class="wrong" role="alert">${t.unreadable}</p>`}
<form method="post" action="/scan?lang=${language}">
<label>${t.payload}<textarea name="payload" rows="3" required autocomplete="off"></textarea></label>
<label>${t.scanAmount}<input name="amount" inputmode="numeric" pattern="[0-9]*" autocomplete="off"></label>
<button class="go">${t.next}</button></form></section>`
}

const magicValues = ({ language }: View) => {
  const t = texts[language]
  const rows = scenarios.map(
    ({ account, suffix, text }) =>
      html`<tr><td><code>${account}</code></td><td>${suffix ? html`<code>${suffix}</code>` : '—'}</td><td>${text[language]}</td></tr>`,
  )
  return html`<section><h2>${t.magic}</h2><p>${t.magicHint}</p>
<table><tr><th>${t.account}</th><th>${t.suffix}</th><th>${t.happens}</th></tr>${rows}</table></section>`
}

const orderRow = ({ language }: View, order: Order, status: keyof typeof texts.vi.states) => html`<li>
<a href="/pay/${order.orderId}?lang=${language}"><span>${order.reference}<small>${order.description}</small></span>
<span class="right">${dong(order.paid?.amount ?? order.amount, language)} <span class="state ${status}">${texts[language].states[status]}</span></span></a></li>`

/** The bank's front door: scan a code, the magic values, the payments so far. */
export function homePage(view: View, book: OrderBook, unreadable = false): string {
  const t = texts[view.language]
  const rows = book.list().map((order) => orderRow(view, order, book.status(order)))
  return layout(view, t.home, [
    scanForm(view, unreadable),
    html`<section><h2>${t.orders}</h2>${rows.length > 0 ? html`<ul>${rows}</ul>` : html`<p>${t.none}</p>`}</section>`,
    magicValues(view),
  ])
}
