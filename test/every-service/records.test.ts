import { globSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { isPartner } from '../../functions/exchange/agencies.ts'
import type { Procedure } from '../../shared/catalogue/procedure.ts'
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

test.each(all)('%s: what is said to be sourced names its source, and nothing is marked in vain', (slug) => {
  const marks = objectsIn(recordOf(slug)).filter(([pointer]) => pointer.endsWith('/mark'))
  expect(marks.length).toBeGreaterThan(0)
  expect(marks.filter(([, { status, source }]) => status === 'sourced' && !source)).toEqual([])
})

test.each(all)('%s: it is filed online, in the folder and sector of its service', (slug, service, record) => {
  expect(record).toMatchObject({
    slug,
    sector: service.sector,
    channels: expect.arrayContaining([expect.objectContaining({ channel: 'online' })]),
  })
  expect(record.audience.length).toBeGreaterThan(0)
})

test.each(all)('%s: its rules find the figures and fees that they need', (_, { needs = {} }, { figures, channels }) => {
  const fees = channels.filter(({ channel }) => channel === 'online').flatMap((one) => one.fees)
  expect(figures.map(({ id }) => id)).toEqual(expect.arrayContaining([...(needs.figures ?? [])]))
  expect(fees.map(({ code }) => code)).toEqual(expect.arrayContaining([...(needs.fees ?? [])]))
})

test.each(all)('%s: no figure is kept that no rule needs', (_, { needs = {} }, { figures }) =>
  expect(figures.map(({ id }) => id).filter((id) => !needs.figures?.includes(id))).toEqual([]),
)

test.each(all)('%s: ids are given once', (_, __, { papers, figures, consultations, channels }) => {
  const once = (ids: string[]) => expect(ids).toEqual([...new Set(ids)])
  for (const list of [papers, figures, consultations]) once(list.map(({ id }) => id))
  once(channels.map(({ channel }) => channel))
  for (const { fees } of channels) once(fees.map(({ code }) => code))
})

test.each(all)(
  '%s: papers and consultations hang on questions of every form, and on answers that there are',
  (_, { forms }, record) => {
    for (const form of Object.values(forms)) {
      const questions = new Map(questionsOf(form))
      for (const { id, askedIf } of [...record.papers, ...record.consultations]) {
        if (!askedIf) continue
        const options = Object.keys(questions.get(askedIf.question)?.options ?? {})
        const named = [...(askedIf.in ?? []), ...(askedIf.notIn ?? [])]
        expect({ id, question: questions.has(askedIf.question), named: named.length > 0 }).toEqual({
          id,
          question: true,
          named: true,
        })
        if (options.length > 0)
          expect({
            id,
            unknown: named.flatMap((one) => one.split(',')).filter((one) => !options.includes(one)),
          }).toEqual({ id, unknown: [] })
      }
      for (const { id, shares, partner } of record.consultations) {
        expect({ id, unknown: shares.filter((name) => !questions.has(name)) }).toEqual({ id, unknown: [] })
        expect({ id, known: isPartner(partner) }).toEqual({ id, known: true })
      }
    }
  },
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
        const unknown = [...(showIf.in ?? []), ...(showIf.notIn ?? [])].filter(
          (one) => asked?.options && !(one in asked.options),
        )
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
