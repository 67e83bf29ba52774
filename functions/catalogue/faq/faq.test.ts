import { describe, expect, test } from '@jest/globals'
import * as z from 'zod'
import { discoverServices } from '../../../infra/building/declarations.ts'
import type { Service } from '../../../shared/service/service.ts'
import { faqEntry } from './entry.ts'
import faq from './faq.json' with { type: 'json' }
import { askedBy } from './list.ts'

const entries = z.array(faqEntry).parse(faq)
const services = await discoverServices<Service>()
const bySlug = new Map(services.map((one) => [one.slug, one]))
const counts = { helpful: 0, unhelpful: 0, views: 0 }

describe('the answers that come with a deployment', () => {
  test('are sixty or more, each once, in both languages', () => {
    expect(entries.length).toBeGreaterThanOrEqual(60)
    for (const pick of [(one: (typeof entries)[number]) => one.id, (one: (typeof entries)[number]) => one.question.vi])
      expect(new Set(entries.map(pick)).size).toBe(entries.length)
    const texts = entries.flatMap(({ question, answer }) => [question, answer])
    expect(texts.filter(({ vi, en }) => vi.trim() === '' || en.trim() === '' || vi === en)).toEqual([])
  })

  test('say where each fact comes from, or that nobody has checked it', () => {
    expect(entries.filter(({ mark }) => mark.status === 'sourced' && !mark.source)).toEqual([])
  })

  test('arise at questions that the forms have', () => {
    const asked = ({ forms }: Service) =>
      Object.values(forms).flatMap(({ groups }) => groups.flatMap(({ questions }) => Object.keys(questions)))
    const known = (slug: string) => bySlug.get(slug)
    const lost = entries.flatMap(({ id, services: about, at }) => {
      const forms = (about.length > 0 ? about.flatMap((slug) => known(slug) ?? []) : services).flatMap(asked)
      if (!about.every(known)) return []
      return (at?.questions ?? [])
        .filter((name) => forms.length > 0 && !forms.includes(name))
        .map((name) => `${id} ${name}`)
    })
    expect(lost).toEqual([])
  })
})

describe('what is asked for', () => {
  const list = (wanted: Parameters<typeof askedBy>[1], of = (_: string) => counts) => askedBy(entries, wanted, of)

  test('by procedure: what is about it, and what comes up in every form', () => {
    const found = list({ service: 'driving-licence-renewal' })
    expect(found.map(({ id }) => id)).toEqual(expect.arrayContaining(['faq-010', 'faq-059']))
    expect(found.map(({ id }) => id)).not.toContain('faq-018')
  })

  test('by topic and audience', () => {
    expect(list({ topic: 'fee', audience: 'business' }).every(({ topic }) => topic === 'fee')).toBe(true)
    expect(list({ audience: 'business' }).every(({ audience }) => audience.includes('business'))).toBe(true)
  })

  test('the most helpful first', () => {
    const found = list({ topic: 'fee' }, (id) => (id === 'faq-051' ? { ...counts, helpful: 3 } : counts))
    expect(found[0]?.id).toBe('faq-051')
  })
})
