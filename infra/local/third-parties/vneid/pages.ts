import { type Person, people } from './people.ts'
import { type Language, texts } from './texts.ts'

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escaped = (value: string) => value.replace(/[&<>"']/g, (character) => entities[character] ?? '')

const style = `
:root{--ink:#2a1215;--soft:#6b4a4e;--line:#e3cfd1;--ground:#f8f1f1;--brand:#a3121f;color-scheme:light}
*{box-sizing:border-box}body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.5 system-ui,"Be Vietnam Pro",sans-serif}
.simulator{background:#7a4b00;color:#fff;text-align:center;padding:.5rem 1rem;font-size:.875rem;font-weight:600}
header{background:var(--brand);color:#fff}header>div,main{max-width:30rem;margin:auto;padding:1rem}
header>div{display:flex;justify-content:space-between;align-items:center;gap:1rem}header strong{font-size:1.25rem}header a{color:#fff}
main{display:grid;gap:1rem}h1{margin:0;font-size:1.375rem;line-height:1.3}p{margin:0;color:var(--soft)}
form{display:grid;gap:.75rem;margin:0}
button,.person{font:inherit;text-align:left;width:100%;min-height:3.5rem;padding:.75rem 1rem;border:1px solid #8f6a6e;border-radius:.75rem;background:#fff;color:inherit}
button{cursor:pointer}button strong,.person strong{display:block}
small{font-size:.875rem;color:var(--soft)}.bare{border-color:transparent;background:none;text-align:center;color:var(--brand);font-weight:600}
:focus-visible{outline:3px solid #ffb000;outline-offset:2px}
`

export type View = { language: Language; path: string }

function layout({ language, path }: View, title: string, content: string): string {
  const t = texts[language]
  const other: Language = language === 'vi' ? 'en' : 'vi'
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${escaped(title)} · ${t.name}</title><style>${style}</style></head><body>
<div class="simulator" role="note">${t.simulator}</div>
<header><div><strong>${t.name}</strong><a href="${escaped(path)}?lang=${other}" lang="${other}" hreflang="${other}">${t.other}</a></div></header>
<main><h1>${escaped(title)}</h1>${content}</main></body></html>`
}

const facts = ({ name, personalNumber, level }: Person, language: Language) =>
  `<strong>${escaped(name)}</strong> <small>${personalNumber} · ${texts[language].level} ${level}</small>`

/** Where a person says who they are. */
export function signInPage(view: View): string {
  const t = texts[view.language]
  const choices = people.map(
    (person) => `<button name="subject" value="${person.subject}">${facts(person, view.language)}</button>`,
  )
  return layout(
    view,
    t.signIn,
    `<p>${t.asks}</p><form method="post" action="${escaped(view.path)}?lang=${view.language}">${choices.join('')}
<button class="bare" name="act" value="cancel">${t.cancel}</button></form>`,
  )
}

/** The front door: who can be tried, and the switch that breaks and repairs. */
export function homePage(view: View, down: boolean): string {
  const t = texts[view.language]
  const rows = people.map((person) => `<div class="person">${facts(person, view.language)}</div>`)
  return layout(
    view,
    t.homeTitle,
    `<p>${t.homeHint}</p>${rows.join('')}<p>${down ? `${t.down}. ${t.downHint}` : t.works}</p>
<form method="post" action="/outage?lang=${view.language}"><button name="down" value="${down ? 'no' : 'yes'}">${down ? t.repair : t.break}</button></form>`,
  )
}

export const messagePage = (view: View, title: string, text: string): string =>
  layout(view, title, `<p>${escaped(text)}</p>`)
