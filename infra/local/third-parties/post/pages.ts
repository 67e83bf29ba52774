import { html } from '../html.ts'
import { page, type View } from '../page.ts'
import type { Parcel } from './parcels.ts'
import { scenarios } from './scenarios.ts'
import { texts } from './texts.ts'

const whole = (view: View, title: string, content: unknown): string => {
  const { name, note, other } = texts[view.language]
  return page(view, { name, note, other, colour: '#7a5b00' }, title, content)
}

/** The post's only page: its parcels and the magic values. */
export function homePage(view: View, parcels: Parcel[]): string {
  const t = texts[view.language]
  const rows = parcels.map(
    ({ tracking, to, fee, news }) =>
      html`<tr><td><code>${tracking}</code></td><td>${to.address}</td><td>${fee}</td><td>${t.states[news.at(-1)?.status ?? 'booked']}</td></tr>`,
  )
  const magic = scenarios.map(
    ({ ending, text }) =>
      html`<tr><td>${ending ? html`<code>${ending}</code>` : t.otherEnding}</td><td>${text[view.language]}</td></tr>`,
  )
  return whole(view, t.name, [
    html`<section><h1>${t.name}</h1><p>${t.about}</p></section>`,
    html`<section><h2>${t.parcels}</h2>${rows.length > 0 ? html`<table><tr><th>${t.tracking}</th><th>${t.to}</th><th>${t.fee}</th><th>${t.where}</th></tr>${rows}</table>` : html`<p>${t.none}</p>`}</section>`,
    html`<section><h2>${t.magic}</h2><p>${t.magicHint}</p><table><tr><th>${t.ending}</th><th>${t.happens}</th></tr>${magic}</table></section>`,
  ])
}

export const unknownPage = (view: View): string =>
  whole(view, texts[view.language].name, html`<section><h1>${texts[view.language].unknown}</h1></section>`)
