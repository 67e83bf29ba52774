import { Html, html } from './html.ts'

export type Language = 'vi' | 'en'
export type View = { language: Language; path: string }

const style = new Html(`
:root{--ink:#17233c;--soft:#56627a;--line:#cfd8e6;--ground:#eef2f8;--own:#0b5c8a;--go:#0b6b3a;color-scheme:light}
*{box-sizing:border-box}body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.5 system-ui,"Be Vietnam Pro",sans-serif}
.sandbox{background:#7a4b00;color:#fff;text-align:center;padding:.375rem 1rem;font-size:.875rem;font-weight:600}
header{background:var(--own);color:#fff}header>div{max-width:34rem;margin:auto;padding:.875rem 1rem;display:flex;justify-content:space-between;align-items:center;gap:1rem}
header a{color:#fff}header .name{font-weight:700;font-size:1.125rem;text-decoration:none}
main{max-width:34rem;margin:auto;padding:1rem;display:grid;grid-template-columns:minmax(0,1fr);gap:1rem}
section>:last-child{margin-bottom:0}section{background:#fff;border:1px solid var(--line);border-radius:.75rem;padding:1rem}
h1,h2{margin:0 0 .75rem;font-size:1.25rem;line-height:1.3}h2{font-size:1.0625rem}p{margin:0 0 .75rem;color:var(--soft)}
dl{margin:0;display:grid;gap:.625rem}dt{color:var(--soft);font-size:.875rem}dd{margin:0;font-weight:600;overflow-wrap:anywhere}
.sum{font-size:1.75rem;font-weight:700;color:var(--own);font-variant-numeric:tabular-nums}
form{display:grid;gap:.75rem;margin:0}fieldset{border:0;margin:0;padding:0;min-width:0}legend{font-weight:600;padding:0;margin-bottom:.25rem}
.choice{display:grid;grid-template-columns:auto minmax(0,1fr);align-items:start;gap:.75rem;padding:.625rem 0;border-top:1px solid var(--line);font-weight:400}.choice input{width:1.25rem;height:1.25rem;margin:.125rem 0 0;accent-color:var(--own)}label{display:grid;gap:.25rem;font-weight:600}
textarea,input{font:inherit;padding:.625rem .75rem;border:1px solid #6f7f99;border-radius:.5rem;background:#fff;color:inherit;width:100%}
button{font:inherit;font-weight:700;min-height:3rem;border-radius:.5rem;border:1px solid var(--own);background:#fff;color:var(--own);padding:.625rem 1rem;cursor:pointer}
button.go{background:var(--go);border-color:var(--go);color:#fff}button.bare{border-color:transparent}
:focus-visible{outline:3px solid #ffb000;outline-offset:2px}
table{border-collapse:collapse;width:100%;font-size:.9375rem}th,td{text-align:left;vertical-align:top;padding:.5rem .5rem .5rem 0;border-top:1px solid var(--line)}
th{color:var(--soft);font-weight:600;font-size:.875rem;border:0}code{font:600 .875rem ui-monospace,monospace;background:var(--ground);padding:.0625rem .3125rem;border-radius:.25rem;white-space:nowrap}
ul{list-style:none;margin:0;padding:0}li{border-top:1px solid var(--line)}li a{display:flex;flex-wrap:wrap;justify-content:space-between;gap:.25rem 1rem;padding:.75rem 0;color:inherit;text-decoration:none}
li small{display:block;color:var(--soft)}.right{display:flex;flex-wrap:wrap;gap:.25rem .75rem;align-items:center;white-space:nowrap;font-weight:600}
.state{display:inline-block;padding:.125rem .625rem;border-radius:1rem;background:var(--ground);font-weight:600;font-size:.875rem}
dl+h2,table+h2,table+p,ul+form{margin-top:1rem}
.paid{background:#d8f0e1;color:#0a5230}.failed,.expired{background:#fbe3df;color:#8c1d0e}.wrong{color:#8c1d0e;font-weight:600}
`)

/** What makes a page this partner's: its name, what it says of itself in the band on top, its colour. */
export type Brand = { name: string; note: string; other: string; colour: string }

const otherLanguage = (language: Language): Language => (language === 'vi' ? 'en' : 'vi')

/** A whole page of a third party, phone first, without scripts. */
export function page(
  { language, path }: View,
  { name, note, other, colour }: Brand,
  title: string,
  content: unknown,
): string {
  const switchTo = otherLanguage(language)
  return html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${title} · ${name}</title><style>${style}:root{--own:${colour}}</style></head><body>
<div class="sandbox" role="note">${note}</div>
<header><div><a class="name" href="/?lang=${language}">${name}</a><a href="${path}?lang=${switchTo}" lang="${switchTo}" hreflang="${switchTo}">${other}</a></div></header>
<main>${content}</main></body></html>`.text
}

/** The language of a page: what the address says, else what the browser asks for; Vietnamese unless English. */
export function languageOf(acceptLanguage: string | undefined, url: URL): Language {
  const asked = url.searchParams.get('lang') ?? acceptLanguage ?? ''
  return asked.toLowerCase().startsWith('en') ? 'en' : 'vi'
}

/** A time in Viet Nam, to the minute. */
export const time = (at: string, language: Language): string =>
  new Intl.DateTimeFormat(language === 'vi' ? 'vi-VN' : 'en-GB', {
    timeZone: 'Asia/Ho_Chi_Minh',
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(new Date(at))
