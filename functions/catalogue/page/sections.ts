import { centres } from '../../../shared/agency/agency.ts'
import type { Procedure } from '../../../shared/catalogue/procedure.ts'
import { sectorOf } from '../../../shared/catalogue/sectors.ts'
import type { Language, ShownMark, Text } from '../../../shared/text.ts'
import { type Html, html } from './html.ts'
import { pagePath } from './path.ts'
import { channelNames, countIn, dayIn, levelNames, moneyIn, serviceLevels, spanIn, words } from './words.ts'

export type LinkedName = Pick<Procedure, 'slug' | 'name'>

type Section = (one: Procedure, language: Language, linked: readonly LinkedName[]) => Html | null

/** Where a fact comes from, or that nobody has checked it: never left out. */
const marked = (language: Language, { status, source }: ShownMark): Html =>
  html`${
    status === 'unverified' && html` <span class="mark mark--unverified">${words.unverified[language]}</span>`
  }${source && html` <span class="mark">${words.source[language]}: ${source[language]}</span>`}`

const section = (title: Text, language: Language, content: Html): Html =>
  html`<section><h2>${title[language]}</h2>${content}</section>`

const facts: Section = (one, language) => {
  const { agencies, implementedBy, implementationLevels, audienceNote, result, level } = one
  const rows: [Text, string | Html | undefined][] = [
    [words.sector, sectorOf(one.sector).name[language]],
    // Of what no service takes, the page says so above.
    [words.level, level === 'information' ? undefined : serviceLevels[level][language]],
    [words.receives, agencies.receives[language]],
    [words.decides, agencies.decides[language]],
    [words.implementedBy, implementedBy.map(({ name }) => name[language]).join(', ')],
    [words.levels, implementationLevels.map((level) => levelNames[level][language]).join(', ')],
    [words.audience, audienceNote?.[language]],
    [words.result, `${result.name[language]}${result.code ? ` (${result.code})` : ''}`],
  ]
  const told = rows.filter(([, value]) => value)
  return html`<dl>${told.map(([name, value]) => html`<dt>${name[language]}</dt><dd>${value}</dd>`)}</dl>`
}

const pilot: Section = ({ open, status }, language) => {
  if (!open || status === 'abolished') return null
  const placed = (place: string) => centres.find(({ id }) => id === place)?.place[language] ?? place
  const items = open.map(({ place, from }) => {
    const since = `${words.opens[language]} ${dayIn(language, from)}`
    return html`<li>${placed(place)}, ${since}</li>`
  })
  return section(words.pilot, language, html`<ul>${items}</ul>`)
}

type Channel = Procedure['channels'][number]

/** Fees line by line; where they come from is said once for all that come from there. */
function feesOf({ fees }: Channel, language: Language): Html {
  const groups = Map.groupBy(fees, ({ mark }) => JSON.stringify(mark))
  const lists = [...groups.values()].map((lines) => {
    const items = lines.map(({ name, amount }) => html`<li>${name[language]}: <b>${moneyIn(language, amount)}</b></li>`)
    return html`<ul>${items}</ul>${lines.slice(0, 1).map(({ mark }) => html`<p>${marked(language, mark)}</p>`)}`
  })
  return html`${lists}`
}

/** What a channel costs; one that costs what the first one does says just that. */
function feesTold(one: Channel, first: Channel | undefined, language: Language): Html | string {
  if (one.fees.length === 0) return words.free[language]
  const isSame = first !== one && JSON.stringify(first?.fees) === JSON.stringify(one.fees)
  if (!isSame || !first) return feesOf(one, language)
  const name = channelNames[first.channel][language]
  return `${words.same[language]} ${name.charAt(0).toLowerCase()}${name.slice(1)}`
}

const channels: Section = (one, language) => {
  const rows = one.channels.map((each) => {
    const { channel, time, note, mark } = each
    return html`<tr><th scope="row">${channelNames[channel][language]}</th>
<td>${spanIn(language, time)}${marked(language, mark)}${note && html`<p>${note[language]}</p>`}</td>
<td>${feesTold(each, one.channels[0], language)}</td></tr>`
  })
  const heads = [words.channel, words.time, words.fees].map((head) => html`<th scope="col">${head[language]}</th>`)
  return section(words.channels, language, html`<table><thead><tr>${heads}</tr></thead><tbody>${rows}</tbody></table>`)
}

const papers: Section = (one, language) => {
  if (one.papers.length === 0) return null
  const items = one.papers.map(({ name, code, required, note, template }) => {
    const form =
      template &&
      html`<p>${words.template[language]}: ${
        template.url ? html`<a href="${template.url}">${template.name[language]}</a>` : template.name[language]
      }</p>`
    return html`<li>${name[language]}${code && ` (${code})`}${!required && ` ${words.optional[language]}`}${note && html`<p>${note[language]}</p>`}${form}</li>`
  })
  return section(words.papers, language, html`<ul>${items}</ul>`)
}

const numbered = (steps: Text[], language: Language) =>
  html`<ol>${steps.map((one) => html`<li>${one[language]}</li>`)}</ol>`

const steps: Section = (one, language) =>
  one.steps.length > 0 ? section(words.steps, language, numbered(one.steps, language)) : null

const cases: Section = (one, language) => {
  if (one.cases.length === 0) return null
  const named = (id: string) => one.papers.find((paper) => paper.id === id)?.name[language] ?? id
  const each = one.cases.map(
    (each) =>
      html`<h3>${each.name[language]}</h3>${each.steps.length > 0 && numbered(each.steps, language)}${
        each.papers.length > 0 && html`<ul>${each.papers.map((id) => html`<li>${named(id)}</li>`)}</ul>`
      }`,
  )
  return section(words.cases, language, html`${each}`)
}

const remarks = (title: Text, all: { text: Text; mark: ShownMark }[], language: Language): Html | null => {
  const items = all.map((one) => html`<li>${one.text[language]}${marked(language, one.mark)}</li>`)
  return items.length > 0 ? section(title, language, html`<ul>${items}</ul>`) : null
}
const requirements: Section = (one, language) => remarks(words.requirements, one.requirements, language)
const notes: Section = (one, language) => remarks(words.notes, one.notes, language)

function amountOf({ value, unit }: Procedure['figures'][number], language: Language): string {
  if (unit === 'vnd') return moneyIn(language, { amount: value, currency: 'VND' })
  if (unit === 'date') return dayIn(language, String(value).replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3'))
  return countIn(language, value, unit)
}

const figures: Section = (one, language) => {
  if (one.figures.length === 0) return null
  const items = one.figures.map((figure, at) => {
    const isLast = JSON.stringify(one.figures[at + 1]?.mark) !== JSON.stringify(figure.mark)
    const from = isLast && html`<p>${marked(language, figure.mark)}</p>`
    return html`<li>${figure.name[language]}: <b>${amountOf(figure, language)}</b>${from}</li>`
  })
  return section(words.figures, language, html`<ul>${items}</ul>`)
}

const faq: Section = (one, language) => {
  if (one.faq.length === 0) return null
  const items = one.faq.map(({ question, answer }) => html`<h3>${question[language]}</h3><p>${answer[language]}</p>`)
  return section(words.faq, language, html`${items}`)
}

const document = ({ number, title, url, issuedOn }: Procedure['legalBases'][number], language: Language): Html =>
  html`<b>${url ? html`<a href="${url}">${number}</a>` : number}</b> ${title[language]}${issuedOn && `, ${dayIn(language, issuedOn)}`}`

const legalBases: Section = (one, language) => {
  if (one.legalBases.length === 0) return null
  const items = one.legalBases.map((basis) => html`<li>${document(basis, language)}</li>`)
  return section(words.legalBases, language, html`<ul>${items}</ul>`)
}

const decision: Section = ({ decision: one }, language) =>
  one
    ? section(
        words.decision,
        language,
        html`<p>${document(one, language)}${one.issuedBy && `, ${one.issuedBy[language]}`}${marked(language, one.mark)}</p>`,
      )
    : null

const linked: Section = (_, language, known) => {
  if (known.length === 0) return null
  const items = known.map(
    ({ slug, name }) => html`<li><a href="/${pagePath(slug, language)}">${name[language]}</a></li>`,
  )
  return section(words.linked, language, html`<ul>${items}</ul>`)
}

/** A procedure from top to bottom, as people read it. */
export const sections: readonly Section[] = [
  pilot,
  facts,
  channels,
  papers,
  steps,
  cases,
  requirements,
  figures,
  notes,
  faq,
  legalBases,
  decision,
  linked,
]
