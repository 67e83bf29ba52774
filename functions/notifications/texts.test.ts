import { describe, expect, test } from '@jest/globals'
import { dossierOpened } from '../../events/dossier-opened.v1.ts'
import { dossierReceived } from '../../events/dossier-received.v1.ts'
import { dossierSubmitted } from '../../events/dossier-submitted.v1.ts'
import { dayInWords } from './day.ts'
import { letterOf } from './letter.ts'
import { expiryOf, isOver, noticeOf } from './notice.ts'
import { type NoticeKind, texts } from './texts.ts'
import { toldEvents } from './told.ts'

const events = [...toldEvents]
const time = '2026-11-22T14:05:00+07:00'
const told = ({ type, example }: (typeof events)[number]) =>
  noticeOf({ id: '7K3M9Q2ZB4N8RTWX.4', type, time, data: example })
const portal = 'https://portal.example.vn'

describe('notices', () => {
  test('there is a text for every event and for nothing else', () => {
    expect(Object.keys(texts).sort()).toEqual(events.map(({ type }) => type).sort())
  })

  test.each(events)('$type is told in both languages, with the code and what comes next', (event) => {
    const { text, dossierCode } = told(event)
    expect(text.vi).toContain(dossierCode)
    expect(text.en).toContain(dossierCode)
    expect(text.vi).toMatch(/Việc tiếp theo|không cần làm gì thêm/)
    expect(text.en).toMatch(/Next|nothing left to do/)
    expect(text.vi).not.toMatch(/undefined|NaN/)
    expect(text.en).not.toMatch(/undefined|NaN/)
  })

  test('whoever owes fees is told to pay, whoever owes none is not', () => {
    expect(texts['dossier.submitted.v1']({ code: 'c', feesDue: true }).told.en).toContain('pay the fees')
    expect(texts['dossier.submitted.v1']({ code: 'c', feesDue: false }).told.en).not.toContain('fees')
  })

  test('a notice is about the dossier that the event is about', () =>
    expect(told(dossierReceived)).toMatchObject({
      dossierId: dossierReceived.example.dossierId,
      dossierCode: dossierReceived.example.code,
    }))

  test('what a result opened is told with the dossier that opened it, and as a draft where something is missing', () => {
    const { example } = dossierOpened
    expect(told(dossierOpened)).toMatchObject({ dossierId: example.openedBy, dossierCode: example.openedByCode })
    const [filed, draft] = [true, false].map((complete) => texts['dossier.opened.v1']({ code: 'c', complete }).told.en)
    expect(filed).toContain('filed for you')
    expect(draft).toContain('as a draft')
  })

  test('reception tells the day by which the result is due', () => {
    const { text } = told(dossierReceived)
    expect(text.vi).toContain('chậm nhất là ngày 1 tháng 12 năm 2026')
    expect(text.en).toContain('by 1 December 2026')
  })

  test.each([
    ['2026-12-31T17:30:00Z', 'ngày 1 tháng 1 năm 2027', '1 January 2027'],
    ['2027-02-28T17:00:00+07:00', 'ngày 28 tháng 2 năm 2027', '28 February 2027'],
  ])('%s is a day of Viet Nam: %s', (at, vi, en) => {
    expect(dayInWords(at)).toEqual({ vi, en })
  })

  test('the same event gives the same notice, and a later one sorts after it', () => {
    expect(told(dossierSubmitted)).toEqual(told(dossierSubmitted))
    const earlier = noticeOf({
      ...dossierSubmitted,
      id: 'x.9',
      time: '2026-11-22T09:00:00+07:00',
      data: dossierSubmitted.example,
    })
    const later = noticeOf({
      ...dossierSubmitted,
      id: 'a.1',
      time: '2026-11-22T03:00:00Z',
      data: dossierSubmitted.example,
    })
    expect(earlier.id < later.id).toBe(true)
  })

  test('a notice is kept two years', () => {
    expect(new Date(expiryOf(told(dossierSubmitted)) * 1000).toISOString()).toBe('2028-11-22T07:05:00.000Z')
    expect(isOver(told(dossierSubmitted), new Date('2028-11-22T07:04:59Z'))).toBe(false)
    expect(isOver(told(dossierSubmitted), new Date('2028-11-22T07:05:00Z'))).toBe(true)
  })
})

describe('the mail', () => {
  test.each(events)('$type: both languages, one link to the dossier or bill', (event) => {
    const notice = told(event)
    const letter = letterOf(notice, 'Nguyễn Thị An', portal)
    const { vi, en } = texts[event.type as NoticeKind]({ code: notice.dossierCode }).subject
    expect(letter.subject).toBe(`${vi} / ${en}: ${notice.dossierCode}`)
    for (const body of [letter.text, letter.html]) {
      expect(body).toContain('Kính gửi Nguyễn Thị An')
      expect(body).toContain('Dear Nguyễn Thị An')
      expect(body).toContain(`${portal}/${notice.of === 'bill' ? 'bills' : 'dossiers'}/${notice.dossierId}`)
      expect(body).not.toContain(event.example.ownerId)
    }
  })

  test('a name is text, whatever is in it', () => {
    const { html } = letterOf(told(dossierSubmitted), `<img src=x onerror="alert('1')">`, portal)
    expect(html).not.toContain('<img')
  })

  test('without a name the greeting still is one', () => {
    expect(letterOf(told(dossierSubmitted), '', portal).text).toContain('Kính gửi ông/bà,')
  })
})
