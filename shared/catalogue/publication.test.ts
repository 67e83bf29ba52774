import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { service } from '../../functions/services/driving-licence-renewal/service.ts'
import { needsOf } from './needs.ts'
import { type ProcedureContent, procedure } from './procedure.ts'
import { type Known, linkFaults, publicationFaults } from './publication.ts'

const file = 'functions/services/driving-licence-renewal/procedure.json'
const { version: _, ...renewal } = procedure.parse(JSON.parse(readFileSync(file, 'utf8')))
const known: Known = {
  services: { [renewal.slug]: { ...needsOf(service), figures: ['years'], fees: ['licence-card'] } },
  partners: ['traffic-police', 'health-records'],
  agencies: new Set(['mps', 'prov-h49']),
}
const mark = { status: 'unverified' as const }
const name = { vi: 'Tên', en: 'Name' }
/** Without cases, which name papers that the rows below leave out. */
const whole: ProcedureContent = {
  ...renewal,
  cases: [],
  figures: [{ id: 'years', name, value: 10, unit: 'years', mark }],
}
const [online, counter] = whole.channels as [ProcedureContent['channels'][number], ProcedureContent['channels'][number]]
const [first] = whole.consultations as [ProcedureContent['consultations'][number]]
const [paper] = whole.papers as [ProcedureContent['papers'][number]]

const faultsOf = (changes: Partial<ProcedureContent>) =>
  publicationFaults({ ...whole, ...changes }, known).map(({ pointer, code }) => `${pointer} ${code}`)

test('a record that fits its service can be published', () => {
  expect(faultsOf({})).toEqual([])
})

test.each<[string, Partial<ProcedureContent>, ...string[]]>([
  ['a figure that a rule works with', { figures: [] }, '/figures figure-missing'],
  ['a fee that a rule works with', { channels: [{ ...online, fees: [] }, counter] }, '/channels/0/fees fee-missing'],
  ['the online channel', { channels: [counter] }, '/channels online-missing', '/channels/0/fees fee-missing'],
  ['its sector', { sector: 'trade' }, '/sector sector-differs'],
  ['its level', { level: 'information' }, '/level filed-here'],
  [
    'a question that decides about a paper',
    { papers: [{ ...paper, askedIf: { question: 'colour' } }] },
    '/papers/0/askedIf/question question-unknown',
  ],
  [
    'a question, but a name that every object has,',
    { papers: [{ ...paper, askedIf: { question: 'constructor', in: ['yes'] } }] },
    '/papers/0/askedIf/question question-unknown',
  ],
  [
    'an answer that decides about a paper',
    { papers: [{ ...paper, askedIf: { question: 'licenceClass', in: ['Z9'] } }] },
    '/papers/0/askedIf answer-unknown',
  ],
  [
    'an answer that an agency is told',
    { consultations: [{ ...first, shares: ['fullName', 'colour'] }] },
    '/consultations/0/shares/1 question-unknown',
  ],
  [
    'a partner that is connected',
    { consultations: [{ ...first, partner: 'nobody' }] },
    '/consultations/0/partner partner-unknown',
  ],
  ['an agency that there is', { managedBy: 'nobody' }, '/managedBy agency-unknown'],
  ['an overseer that there is', { overseenBy: ['nobody'] }, '/overseenBy/0 agency-unknown'],
  ['a place that there is', { open: [{ place: 'prov-x', from: '2026-01-01' }] }, '/open/0/place agency-unknown'],
  ['ids of its papers', { papers: [paper, paper] }, '/papers/1 doubled'],
  [
    'fees by their codes',
    { channels: [{ ...online, fees: [...online.fees, ...online.fees] }] },
    '/channels/0/fees/1 doubled',
  ],
  ['papers of a case', { cases: [{ name, steps: [], papers: ['none'] }] }, '/cases/0/papers/0 paper-unknown'],
  [
    'the source that a mark claims',
    { notes: [{ text: name, mark: { status: 'sourced' } }] },
    '/notes/0/mark source-missing',
  ],
  ['a size that can be stored', { notes: [{ text: { vi: 'x'.repeat(300_000), en: '' }, mark }] }, ' too-large'],
])('without %s it cannot', (_, changes, ...faults) => {
  expect(faultsOf(changes)).toEqual(faults)
})

test('a procedure that no service takes promises no filing', () => {
  const alone = publicationFaults({ ...whole, slug: 'no-service' }, known)
  expect(alone.map(({ pointer }) => pointer)).toEqual(['/level', '/channels/0', '/consultations', '/papers/1/askedIf'])
  const papers = whole.papers.map(({ askedIf: _, ...rest }) => rest)
  const told = { slug: 'no-service', level: 'information' as const, channels: [counter], consultations: [], papers }
  expect(faultsOf(told)).toEqual([])
  expect(faultsOf({ ...told, slug: 'constructor' })).toEqual([])
})

test('each link that leads nowhere is pointed at', () => {
  const linked = ['birth-registration', 'birth-registraton', 'death-registration', '']
  const isKnown = (slug: string) => ['birth-registration', 'death-registration'].includes(slug)
  expect(linkFaults({ linked }, isKnown)).toMatchObject([
    { pointer: '/linked/1', code: 'procedure-unknown', detail: { vi: expect.stringContaining('birth-registraton') } },
    { pointer: '/linked/3', code: 'procedure-unknown' },
  ])
  expect(linkFaults({ linked: [] }, isKnown)).toEqual([])
})

test('an abolished procedure needs nothing of a service any more', () => {
  expect(faultsOf({ status: 'abolished', figures: [], channels: [counter] })).toEqual([])
})
