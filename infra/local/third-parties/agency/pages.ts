import { html } from '../html.ts'
import { type Language, page, time, type View } from '../page.ts'
import type { Played } from './agencies.ts'
import type { Due, Question, QuestionBook } from './questions.ts'
import { scenarios } from './scenarios.ts'
import type { Said } from './sender.ts'
import { texts } from './texts.ts'

type Look = 'waiting' | 'broken' | 'answered'
const lookOf = ({ broken, opinions }: Question): Look =>
  broken ? 'broken' : opinions.length > 0 ? 'answered' : 'waiting'
const colourOf: Record<Look, string> = { waiting: '', broken: 'failed', answered: 'paid' }

const badge = (question: Question, language: Language) => {
  const look = lookOf(question)
  return html`<span class="state ${colourOf[look]}">${texts[language].states[look]}</span>`
}

const fact = (term: string, value: unknown) => html`<div><dt>${term}</dt><dd>${value}</dd></div>`

const sumOf = ({ lines }: Due) => lines.reduce((sum, { amount }) => sum + amount.amount, 0).toLocaleString('vi-VN')

export function createPages({ name, colour, magic }: Played) {
  const whole = (view: View, title: string, content: unknown) => {
    const { note, other } = texts[view.language]
    return page(view, { name: name[view.language], note, other, colour }, title, content)
  }

  function magicValues({ language }: View) {
    const t = texts[language]
    const rows = scenarios.map(
      ({ ending, text }) =>
        html`<tr><td>${ending ? html`<code>${ending}</code>` : t.otherEnding}</td><td>${text[language]}</td></tr>`,
    )
    return html`<section><h2>${t.magic}</h2><p>${magic.label[language]} (<code>${magic.names.join(', ')}</code>). ${t.magicHint}</p>
<table><tr><th>${t.ending}</th><th>${t.happens}</th></tr>${rows}</table><p>${t.clockHint}</p></section>`
  }

  function outOfOrder({ language }: View, broken: Question[]) {
    const t = texts[language]
    if (broken.length === 0) return undefined
    return html`<section><h2>${t.outOfOrder}</h2><p>${t.outOfOrderHint}</p>
<ul>${broken.map(({ dossierCode }) => html`<li>${dossierCode}</li>`)}</ul>
<form method="post" action="/repair?lang=${language}"><button class="go">${t.repair}</button></form></section>`
  }

  return {
    home(view: View, book: QuestionBook): string {
      const { language } = view
      const t = texts[language]
      const rows = book.list().map(
        (question) => html`<li><a href="/questions/${question.reference}?lang=${language}">
<span>${question.dossierCode}<small>${question.consultation}</small></span><span class="right">${badge(question, language)}</span></a></li>`,
      )
      return whole(view, t.home, [
        html`<section><h1>${t.home}</h1><p>${t.about}</p>${rows.length > 0 ? html`<ul>${rows}</ul>` : html`<p>${t.none}</p>`}</section>`,
        outOfOrder(view, book.broken()),
        magicValues(view),
      ])
    },

    question(view: View, question: Question): string {
      const { language, path } = view
      const t = texts[language]
      const { opinions, deliveries } = question
      const given = opinions.map(({ agrees, reason, due, decidedAt }) =>
        fact(
          time(decidedAt, language),
          html`${agrees ? t.agrees : t.refuses}${reason && html`: ${reason}`}${due && html`<br>${due.notice}: ${sumOf(due)} ₫`}`,
        ),
      )
      const sent = deliveries.map(
        ({ at, status }) =>
          html`<tr><td>${time(at, language)}</td><td><code>${status === 'no answer' ? t.noAnswer : status}</code></td></tr>`,
      )
      return whole(view, t.question, [
        html`<section><h1>${t.question}</h1><p>${badge(question, language)} ${question.scenario.text[language]}</p>
<dl>${fact(t.dossier, question.dossierCode)}${fact(t.reference, question.reference)}${fact(t.subject, question.consultation)}
${fact(t.received, time(question.receivedAt, language))}${fact(t.due, time(question.dueAt, language))}${fact(t.times, question.times)}</dl></section>`,
        html`<section><h2>${t.told}</h2><dl>${Object.entries(question.answers).map(([term, value]) => fact(term, value))}</dl></section>`,
        html`<section><h2>${t.given}</h2>${given.length > 0 ? html`<dl>${given}</dl>` : html`<p>${t.nothingYet}</p>`}
${sent.length > 0 && html`<h2>${t.deliveries}</h2><table>${sent}</table>`}</section>`,
        html`<section><h2>${t.byHand}</h2><p>${t.byHandHint}</p><form method="post" action="${path}?lang=${language}">
<label>${t.reference}<input name="reference" value="${question.reference}" required autocomplete="off"></label>
<label>${t.reason}<input name="reason" autocomplete="off"></label>
<label class="choice"><input type="checkbox" name="forged" value="yes"><span>${t.wrongly}</span></label>
<button class="go" name="agrees" value="yes">${t.agrees}</button><button name="agrees" value="no">${t.refuses}</button></form></section>`,
      ])
    },

    said(view: View, { status, text }: Said): string {
      const t = texts[view.language]
      return whole(
        view,
        t.portalSaid,
        html`<section><h1>${t.portalSaid}</h1><p><code>${status === 'no answer' ? t.noAnswer : status}</code></p>
<p style="overflow-wrap:anywhere">${text}</p><p><a href="${view.path}?lang=${view.language}">${t.back}</a></p></section>`,
      )
    },

    unknown: (view: View): string =>
      whole(
        view,
        texts[view.language].question,
        html`<section><h1>${texts[view.language].unknown}</h1><a href="/">${texts[view.language].home}</a></section>`,
      ),
  }
}
