import { html } from '../html.ts'
import { page, time, type View } from '../page.ts'
import { type Answer, type Books, enterprises } from './books.ts'
import { scenarios } from './scenarios.ts'
import { texts } from './texts.ts'

const whole = (view: View, title: string, content: unknown): string => {
  const { name, note, other } = texts[view.language]
  return page(view, { name, note, other, colour: '#1f4b7a' }, title, content)
}

function look(answer: Answer): keyof typeof texts.vi.states {
  if (answer === null) return 'none'
  if (answer === 'down') return 'down'
  if (answer.state === 'dissolved') return 'dissolved'
  return answer.represents ? 'yes' : 'no'
}

/** The register's only page: its enterprises, the magic values, what was asked. */
export function homePage(view: View, books: Books): string {
  const t = texts[view.language]
  const known = enterprises.map(
    ({ taxCode, name, representative }) =>
      html`<tr><td><code>${taxCode}</code></td><td>${name}</td><td><code>${representative}</code></td></tr>`,
  )
  const magic = scenarios.map(
    ({ digits, example, text }) =>
      html`<tr><td>${digits ? html`<code>${digits}</code>` : t.otherDigits}</td><td><code>${example}</code></td><td>${text[view.language]}</td></tr>`,
  )
  const asked = books
    .list()
    .map(
      ({ taxCode, person, at, answer }) =>
        html`<tr><td><code>${taxCode}</code></td><td>${person}</td><td>${t.states[look(answer)]}</td><td>${time(at, view.language)}</td></tr>`,
    )
  return whole(view, t.name, [
    html`<section><h1>${t.name}</h1><p>${t.about}</p></section>`,
    html`<section><h2>${t.enterprises}</h2><table><tr><th>${t.taxCode}</th><th>${t.enterprise}</th><th>${t.representative}</th></tr>${known}</table></section>`,
    html`<section><h2>${t.magic}</h2><p>${t.magicHint}</p><table><tr><th>${t.digits}</th><th>${t.example}</th><th>${t.happens}</th></tr>${magic}</table></section>`,
    html`<section><h2>${t.asked}</h2>${asked.length > 0 ? html`<table>${asked}</table>` : html`<p>${t.none}</p>`}</section>`,
  ])
}

export const unknownPage = (view: View): string =>
  whole(view, texts[view.language].name, html`<section><h1>${texts[view.language].unknown}</h1></section>`)
