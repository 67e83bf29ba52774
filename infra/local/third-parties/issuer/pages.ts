import { html } from '../html.ts'
import { page, type View } from '../page.ts'
import type { Books, Entry } from './books.ts'
import { scenarios } from './scenarios.ts'
import { texts } from './texts.ts'

const colour = '#5a3d00'
type Look = 'open' | 'paid' | 'broken'
const colourOf: Record<Look, string> = { open: '', paid: 'paid', broken: 'failed' }
const lookOf = ({ broken, paid }: Entry): Look => (broken ? 'broken' : paid ? 'paid' : 'open')

function magicValues({ language }: View) {
  const t = texts[language]
  const rows = scenarios.map(
    ({ ending, text }) =>
      html`<tr><td>${ending ? html`<code>${ending}</code>` : t.otherEnding}</td><td>${text[language]}</td></tr>`,
  )
  return html`<section><h2>${t.magic}</h2><p>${t.magicHint}</p>
<table><tr><th>${t.ending}</th><th>${t.happens}</th></tr>${rows}</table></section>`
}

function askedFor({ language }: View, entries: Entry[]) {
  const t = texts[language]
  if (entries.length === 0) return html`<section><h2>${t.asked}</h2><p>${t.none}</p></section>`
  const rows = entries.map((entry) => {
    const look = lookOf(entry)
    return html`<tr><td>${entry.asked.service}<br><code>${entry.asked.code}</code><br><small>${entry.reference}</small></td><td>${entry.times}</td>
<td><span class="state ${colourOf[look]}">${t.states[look]}</span></td></tr>`
  })
  return html`<section><h2>${t.asked}</h2><table><tr><th>${t.code}</th><th>${t.times}</th><th>${t.state}</th></tr>${rows}</table></section>`
}

function outOfOrder({ language }: View, entries: Entry[]) {
  const t = texts[language]
  if (!entries.some(({ broken }) => broken)) return undefined
  return html`<section><h2>${t.outOfOrder}</h2><form method="post" action="/repair?lang=${language}">
<button class="go">${t.repair}</button></form></section>`
}

/** The one page of all issuers: what was asked for, what is broken, the magic values. */
export function home(view: View, books: Books): string {
  const t = texts[view.language]
  const entries = books.list()
  return page(view, { name: t.name, note: t.note, other: t.other, colour }, t.home, [
    html`<section><h1>${t.home}</h1><p>${t.about}</p></section>`,
    outOfOrder(view, entries),
    askedFor(view, entries),
    magicValues(view),
  ])
}
