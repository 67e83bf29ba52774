import { expect, test } from '@jest/globals'
import type { Consultation as Declared } from '../../shared/catalogue/consultation.ts'
import type { FiledDossier } from '../../shared/dossier/dossier.ts'
import { type Consultation, opened, referenceOf } from './consultation.ts'
import { roundOf } from './round.ts'

const text = { vi: 'Cơ quan', en: 'Agency' }
const declared = (id: string, shares: string[]): Declared => ({
  id,
  agency: text,
  purpose: text,
  partner: 'traffic-police',
  shares,
  within: { value: 2, unit: 'working_days' },
  mark: { status: 'unverified' },
})
const licence = declared('licence-record', ['number'])
const health = declared('health-certificate', ['certificate'])
const monday = new Date('2026-11-23T02:00:00.000Z')
const wednesday = new Date('2026-11-25T02:00:00.000Z')
const dossierWith = (answers: Record<string, string>, consultationRound: number) =>
  ({
    id: '7K3M9Q2ZB4N8RTWX',
    code: '000.00.00.H49-261122-0001',
    service: 's',
    answers,
    consultationRound,
  }) as unknown as FiledDossier

const first = dossierWith({ number: '1', certificate: 'A' }, 1)
const said = (agrees: boolean) => ({ answerId: 'x', agrees, decidedAt: '', at: '', late: false })
const answered = (one: Declared, agrees = true): Consultation => ({
  ...opened(one, first, monday),
  state: 'ANSWERED',
  answers: [said(agrees)],
  waitKey: undefined,
})
const begun = roundOf({ dossier: first, before: null, standing: [], called: [licence, health], now: monday })
const after = (answers: Record<string, string>, standing: Consultation[], called = [licence, health]) =>
  roundOf({ dossier: dossierWith(answers, 2), before: begun.round, standing, called, now: wednesday })

test('at reception all are asked', () => {
  expect(begun.asked.map(referenceOf)).toEqual([
    '7K3M9Q2ZB4N8RTWX-licence-record',
    '7K3M9Q2ZB4N8RTWX-health-certificate',
  ])
  expect(begun.round).toMatchObject({ number: 1, open: 2, agreed: true, sequence: 0 })
})

test('only who was told what is mended is asked again, under another reference and with a clock of its own', () => {
  const { asked, round, changed } = after({ number: '2', certificate: 'A' }, [
    answered(licence, false),
    answered(health),
  ])
  expect(asked.map(referenceOf)).toEqual(['7K3M9Q2ZB4N8RTWX-licence-record-2'])
  expect(round).toMatchObject({ number: 2, open: 1, agreed: true })
  expect(changed).toMatchObject([[{ round: 1 }, { round: 2, state: 'WAITING', answers: [], earlier: [said(false)] }]])
  expect(asked[0]?.dueAt).toBe('2026-11-27T10:00:00.000Z')
})

test('who did not agree and is not asked again still does not agree', () =>
  expect(after({ number: '1', certificate: 'B' }, [answered(licence, false), answered(health)]).round.agreed).toBe(
    false,
  ))

test('who has not answered yet is waited for, and whom the answers do not call for any more is not', () => {
  const { asked, round, changed } = after({ number: '1', certificate: 'A' }, begun.fresh, [licence])
  expect(asked).toEqual([])
  expect(round).toMatchObject({ open: 1 })
  expect(changed).toMatchObject([[{ id: 'health-certificate' }, { state: 'CLOSED' }]])
})

test('with nobody left to wait for it is concluded at once', () =>
  expect(after({ number: '1', certificate: 'A' }, [answered(licence), answered(health)]).round).toMatchObject({
    open: 0,
    sequence: 1,
    concludedAt: wednesday.toISOString(),
  }))
