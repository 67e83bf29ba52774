import { dong, html, layout, time, type View } from './layout.ts'
import type { Order } from './orders.ts'
import { scenarios } from './scenarios.ts'
import { type Texts, texts } from './texts.ts'

type Status = keyof Texts['states']

const facts = (order: Order, { language }: View) => {
  const t = texts[language]
  return html`<dl>
<div><dt>${t.amount}</dt><dd class="sum">${dong(order.amount, language)}</dd></div>
<div><dt>${t.merchant}</dt><dd>${t.merchantName}</dd></div>
<div><dt>${t.reference}</dt><dd>${order.reference}</dd></div>
<div><dt>${t.purpose}</dt><dd>${order.description}</dd></div>
${order.expiresAt && html`<div><dt>${t.expires}</dt><dd>${time(order.expiresAt, language)}</dd></div>`}
${order.paid && html`<div><dt>${t.bankReference}</dt><dd>${order.paid.bankReference}</dd></div>`}</dl>`
}

const choices = (order: Order, { language, path }: View) => {
  const t = texts[language]
  const accounts = scenarios.map(
    ({ account, text }, i) =>
      html`<label class="choice"><input type="radio" name="account" value="${account}"${i === 0 && html` checked`}><span><code>${account}</code> ${text[language]}</span></label>`,
  )
  return html`<section><form method="post" action="${path}?lang=${language}">
<fieldset><legend>${t.from}</legend>${accounts}</fieldset>
<button class="go" name="act" value="pay">${t.pay} ${dong(order.amount, language)}</button>
<button name="act" value="refuse">${t.refuse}</button>
<button class="bare" name="act" value="close">${t.close}</button></form></section>`
}

const outcome = (order: Order, status: Status, { language }: View) => {
  const t = texts[language]
  const tries = order.deliveries.map(
    ({ at, status }) =>
      html`<tr><td>${time(at, language)}</td><td><code>${status === 'no answer' ? t.noAnswer : status}</code></td></tr>`,
  )
  return html`<section><p><span class="state ${status}">${t.states[status]}</span></p>
<h2>${t.notices}</h2>${tries.length > 0 ? html`<table>${tries}</table>` : html`<p>${t.noNotice}</p>`}
${order.returnUrl && html`<p><a href="${order.returnUrl}">${t.back}</a></p>`}</section>`
}

/** What the payer sees: the payment and, while it waits, what can be done with it. */
export function payPage(view: View, order: Order, status: Status): string {
  const t = texts[view.language]
  return layout(view, t.payTitle, [
    html`<section><h1>${t.payTitle}</h1>${facts(order, view)}</section>`,
    status === 'pending' ? choices(order, view) : outcome(order, status, view),
  ])
}

export function unknownOrderPage(view: View): string {
  const t = texts[view.language]
  return layout(view, t.payTitle, html`<section><h1>${t.unknownOrder}</h1><a href="/">${t.home}</a></section>`)
}
