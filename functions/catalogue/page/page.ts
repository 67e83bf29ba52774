import type { Procedure } from '../../../shared/catalogue/procedure.ts'
import type { Language } from '../../../shared/text.ts'
import { type Html, html } from './html.ts'
import { pagePath } from './path.ts'
import { type LinkedName, sections } from './sections.ts'
import { dayIn, words } from './words.ts'

const others = { vi: 'en', en: 'vi' } as const

export type Shown = {
  record: Procedure /** Whether its end has come, with nothing after it. */
  hasEnded: boolean
  /** Of the procedures that it is linked to, those that there are. */
  linked: readonly LinkedName[]
  portalUrl: string
}

/** Whether it can be filed, and where. */
function standing({ record, hasEnded }: Shown, language: Language): Html {
  const { slug, status, level, validFrom, validTo } = record
  if (status === 'abolished')
    return html`<p class="notice">${words.abolished[language]} ${dayIn(language, validFrom)}.</p>`
  if (hasEnded && validTo) return html`<p class="notice">${words.ended[language]} ${dayIn(language, validTo)}.</p>`
  if (level === 'information') return html`<p class="notice">${words.notHere[language]}</p>`
  return html`<p class="file"><a href="/services/${slug}">${words.file[language]}</a></p>`
}

function version({ version: number, validFrom, validTo, code }: Procedure, language: Language): Html {
  const until = validTo && `, ${words.before[language]} ${dayIn(language, validTo)}`
  const known = code ? `${words.code[language]}: ${code}.` : words.noCode[language]
  return html`<p class="version">${words.version[language]} ${number}, ${words.from[language]} ${dayIn(language, validFrom)}${until}. ${known}</p>`
}

/** A procedure as a page of its own in one language: without any script, and fit to be printed. */
export function pageOf(shown: Shown, language: Language): string {
  const { record, portalUrl } = shown
  const other = others[language]
  const address = (one: Language) => `${portalUrl}/${pagePath(record.slug, one)}`
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${record.name[language]} · ${words.portal[language]}</title>
<meta name="description" content="${record.summary[language]}">
<link rel="canonical" href="${address(language)}">
<link rel="alternate" hreflang="vi" href="${address('vi')}">
<link rel="alternate" hreflang="en" href="${address('en')}">
<link rel="icon" href="/favicon.svg">
<link rel="stylesheet" href="/procedures/page.css">
</head>
<body>
<header><a href="/">${words.portal[language]}</a> <a href="/${pagePath(record.slug, other)}" lang="${other}" hreflang="${other}">${words.other[language]}</a></header>
<main>
<h1>${record.name[language]}</h1>
<p class="lead">${record.summary[language]}</p>
${standing(shown, language)}
${sections.map((section) => section(record, language, shown.linked))}
${version(record, language)}
</main>
<footer><p>${words.demonstration[language]}</p></footer>
</body>
</html>
`.text
}

/** All pages for search engines, after sitemaps.org: at most 50,000 addresses in a file. */
export function sitemapOf(slugs: readonly string[], portalUrl: string): string {
  const addresses = slugs.flatMap((slug) => (['vi', 'en'] as const).map((one) => `${portalUrl}/${pagePath(slug, one)}`))
  const items = addresses.slice(0, 50_000).map((address) => html`<url><loc>${address}</loc></url>\n`)
  return html`<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${items}</urlset>
`.text
}
