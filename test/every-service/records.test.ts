import { globSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { words } from '../../functions/catalogue/page/words.ts'
import { agencies } from '../../functions/exchange/agencies.ts'
import { knownAgencies } from '../../shared/catalogue/known.ts'
import { needsOf } from '../../shared/catalogue/needs.ts'
import type { Procedure } from '../../shared/catalogue/procedure.ts'
import { linkFaults, publicationFaults } from '../../shared/catalogue/publication.ts'
import { type AnyService, folderOf, procedureOf, questionsOf, recordOf, services } from './services.ts'

const all = services.map((service): [string, AnyService, Procedure] => [
  service.slug,
  service,
  procedureOf(service.slug),
])

/** Every object in a record with its JSON pointer. */
function objectsIn(value: unknown, pointer = ''): [string, Record<string, unknown>][] {
  if (typeof value !== 'object' || value === null) return []
  const below = Object.entries(value).flatMap(([name, one]) => objectsIn(one, `${pointer}/${name}`))
  return Array.isArray(value) ? below : [[pointer, value as Record<string, unknown>], ...below]
}

const isBlank = (one: unknown) => typeof one === 'string' && one.trim() === ''

/** A Vietnamese text of some length has letters with marks; the names of foreign sources do not. */
const hasMarks = (vi: string) => /[\u0300-\u036f]|đ/i.test(vi.normalize('NFD'))

test.each(all)('%s: every text can be read in both languages', (slug) => {
  const texts = objectsIn(recordOf(slug)).filter(([, one]) => 'vi' in one || 'en' in one)
  expect(texts.length).toBeGreaterThan(10)
  const wanting = texts.filter(
    ([, { vi, en }]) => typeof vi !== 'string' || typeof en !== 'string' || isBlank(vi) || isBlank(en),
  )
  expect(wanting).toEqual([])
  const sentences = texts.filter(([pointer, { vi }]) => !pointer.endsWith('/source') && String(vi).length > 25)
  expect(sentences.filter(([, { vi }]) => !hasMarks(String(vi)))).toEqual([])
})

test.each(all)('%s: what may change by decision is marked', (slug) => {
  const marked = objectsIn(recordOf(slug)).filter(([pointer]) =>
    /^\/(channels|figures|notes|consultations|requirements)\/\d+$|\/fees\/\d+$/.test(pointer),
  )
  expect(marked.length).toBeGreaterThan(0)
  expect(marked.filter(([, { mark }]) => !mark)).toEqual([])
})

test.each(all)('%s: it is filed online, in the folder and sector of its service', (slug, service, record) => {
  expect(record).toMatchObject({
    slug,
    sector: service.sector,
    channels: expect.arrayContaining([expect.objectContaining({ channel: 'online' })]),
  })
  expect(record.audience.length).toBeGreaterThan(0)
})

test.each(all)(
  '%s: it says who carries it out, and where something is decided, at which level',
  (_, service, record) => {
    expect(record.implementedBy.length).toBeGreaterThan(0)
    if (service.kind !== 'payment') expect(record.implementationLevels.length).toBeGreaterThan(0)
  },
)

test.each(all)('%s: it says what is required, where that comes from, and who may use it', (_, service, record) => {
  expect(record.requirements.length).toBeGreaterThan(0)
  const wanting = record.requirements.filter(
    ({ mark: { source } }) => isBlank(source?.vi ?? '') || isBlank(source?.en ?? ''),
  )
  expect(wanting).toEqual([])
  if (service.entitled || service.actsFor) expect(record.audienceNote).toBeDefined()
})

test.each(all)(
  '%s: what is required names the place of a figure, never its number',
  (_, __, { requirements, figures }) => {
    const numbersIn = (one: string) =>
      (one.replaceAll(/(\d)[.,](?=\d{3}\b)/g, '$1').match(/\b\d+\b/g) ?? []).map(Number)
    for (const { text } of requirements) {
      const told = [...numbersIn(text.vi), ...numbersIn(text.en)]
      expect(figures.filter(({ value }) => told.includes(value))).toEqual([])
      const leads = { vi: text.vi.includes(`“${words.figures.vi}”`), en: text.en.includes(`“${words.figures.en}”`) }
      expect(leads).toEqual({ vi: leads.en, en: leads.en && figures.length > 0 })
    }
  },
)

test.each(all)('%s: each case names all papers that are asked for whatever is answered', (_, __, { cases, papers }) => {
  const always = papers.filter(({ required, askedIf }) => required && !askedIf).map(({ id }) => id)
  expect(cases.length).not.toBe(1)
  for (const { name, papers: named, steps } of cases) {
    const missed = always.filter((id) => !named.includes(id))
    expect({ name, missed, steps: steps.length > 0 }).toEqual({ name, missed: [], steps: true })
  }
})

const partners = agencies.map(({ id }) => id)

test.each(all)('%s: it would be published, with all that its service takes from it', (slug, service, record) => {
  const known = { services: { [slug]: needsOf(service) }, partners, agencies: knownAgencies }
  expect(publicationFaults(record, known)).toEqual([])
  expect(linkFaults(record, (other) => services.some((one) => one.slug === other))).toEqual([])
})

test.each(all)('%s: no figure is kept that no rule needs', (_, { needs = {} }, { figures }) =>
  expect(figures.map(({ id }) => id).filter((id) => !needs.figures?.includes(id) && !needs.optional?.test(id))).toEqual(
    [],
  ),
)

test.each(all)(
  '%s: what a form shows by an answer hangs on an earlier question, and on answers that there are',
  (_, { forms }) => {
    for (const form of Object.values(forms)) {
      const questions = questionsOf(form)
      const names = questions.map(([name]) => name)
      expect(names).toEqual([...new Set(names)])
      for (const [name, { showIf, options, kind }] of questions) {
        if (['select', 'radio', 'checks'].includes(kind))
          expect({ name, options: Object.keys(options ?? {}).length > 0 }).toEqual({ name, options: true })
        if (!showIf) continue
        const [, asked] = questions.find(([other]) => other === showIf.question) ?? []
        // Several ticks are one answer, joined by commas.
        const named = [...(showIf.in ?? []), ...(showIf.notIn ?? [])].flatMap((one) => one.split(','))
        const unknown = named.filter((one) => asked?.options && !(one in asked.options))
        expect({
          name,
          earlier: names.indexOf(showIf.question) < names.indexOf(name) && asked !== undefined,
          unknown,
        }).toEqual({ name, earlier: true, unknown: [] })
      }
    }
  },
)

test.each(services.map(({ slug }) => slug))('%s has a journey of its own', (slug) =>
  expect(globSync('{journey.test,handler,service}.ts', { cwd: folderOf(slug) }).sort()).toEqual([
    'handler.ts',
    'journey.test.ts',
    'service.ts',
  ]),
)
