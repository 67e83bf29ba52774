import { html } from '../html.ts'
import { page, type View } from '../page.ts'
import { type Person, people } from './people.ts'
import { type Texts, texts } from './texts.ts'

const whole = (view: View, title: string, content: unknown): string => {
  const { name, simulator: note, other } = texts[view.language]
  return page(
    view,
    { name, note, other, colour: '#a3121f' },
    title,
    html`<section><h1>${title}</h1>${content}</section>`,
  )
}

const facts = ({ name, personalNumber, level }: Person, t: Texts) =>
  html`<strong>${name}</strong><br>${personalNumber} · ${t.level} ${level}`

/** Where a person says who they are. */
export function signInPage(view: View): string {
  const t = texts[view.language]
  const choices = people.map(
    (person) => html`<button name="subject" value="${person.subject}">${facts(person, t)}</button>`,
  )
  return whole(
    view,
    t.signIn,
    html`<p>${t.asks}</p><form method="post" action="${view.path}?lang=${view.language}">${choices}
<button class="bare" name="act" value="cancel">${t.cancel}</button></form>`,
  )
}

/** The front door: who can be tried, and the switch that breaks and repairs. */
export function homePage(view: View, down: boolean): string {
  const t = texts[view.language]
  const rows = people.map((person) => html`<li><p>${facts(person, t)}</p></li>`)
  return whole(
    view,
    t.homeTitle,
    html`<p>${t.homeHint}</p><ul>${rows}</ul><p>${down ? `${t.down}. ${t.downHint}` : t.works}</p>
<form method="post" action="/outage?lang=${view.language}"><button name="down" value="${down ? 'no' : 'yes'}">${down ? t.repair : t.break}</button></form>`,
  )
}

export const messagePage = (view: View, title: string, text: string): string => whole(view, title, html`<p>${text}</p>`)
