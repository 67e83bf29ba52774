import { describe, expect, test } from '@jest/globals'
import type { CloudEvent } from '../../shared/event.ts'
import { fileAndPay, renewal } from '../filing.ts'
import { portal } from '../portal.ts'
import { findLeaks, known, type Trace } from './leaks.ts'
import { written } from './log.ts'

// The sequencer has this file run last: it looks at what every other test of the run has left behind.

const kindsIn = (text: string) => findLeaks([{ where: 'planted', text }]).map(({ what }) => what)

describe('a planted leak is found', () => {
  test.each(known.map((value) => [value]))('%s, as it stands and as an address or JSON writes it', (value) => {
    const escaped = [...value].map((one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`).join('')
    const texts = [
      value,
      value.toUpperCase(),
      encodeURIComponent(value),
      encodeURIComponent(encodeURIComponent(value)),
      escaped,
    ]
    for (const text of texts) expect(kindsIn(`{"message":"for ${text}."}`)).not.toEqual([])
    expect(kindsIn(`GET /pages?of=${new URLSearchParams({ value })}`)).not.toEqual([])
  })

  test.each([
    ['a personal number of somebody unknown', 'no dossier for 034299001122'],
    ['a telephone number of somebody unknown', 'GET /?phone=%2B84987123456'],
    ['a telephone number as people write it', 'call 0371234567'],
    ['an e-mail address of somebody unknown', '/confirm?email=someone%40somewhere.example'],
    ['a name without its marks', 'order for NGUYEN THI LAN'],
    [
      'the name of a file',
      'response-content-disposition=attachment%3B%20filename%2A%3DUTF-8%27%27gi%E1%BA%A5y%20t%E1%BB%9D.jpg',
    ],
  ])('%s', (_, text) => expect(kindsIn(text)).not.toEqual([]))
})

test.each([
  ['a time', '2026-11-22T10:44:00.000Z 1795344240000'],
  ['an id of ours', '7K3M9Q2ZB4N8RTWX 0b1f6a52-6f0e-4f0b-9a53-6d2f3c1f7a10'],
  ['a request id', '4bf92f3577b34da6a3ce929d0e0e4736'],
  ['a dossier code', '000.00.00.H49-261122-0001'],
  ['a name of AWS', 'arn:aws:lambda:ap-southeast-1:000000000000:function:portal-laptop-dossiers-relay'],
])('%s is no personal data', (_, text) => expect(kindsIn(text)).toEqual([]))

const asked = async <T>(path: string): Promise<T> => (await fetch(`${portal.controlUrl}${path}`)).json() as Promise<T>

/** All that the portal of this run wrote or sent where personal data has no place. */
async function leftBehind(): Promise<Trace[]> {
  const [events, mails] = await Promise.all([asked<CloudEvent[]>('/events'), asked<{ subject: string }[]>('/mails')])
  return [
    // Logs and metrics of functions, addresses as the edge and S3 log them: keys, queries, signed addresses, referrers.
    ...written().map(({ source, text }) => ({ where: source, text })),
    ...events.map((event) => ({ where: `event ${event.type}`, text: JSON.stringify(event) })),
    ...mails.map(({ subject }) => ({ where: 'subject of a mail', text: subject })),
  ]
}

test('all that this run did left no personal data in logs, events, metrics, addresses or subjects of mails', async () => {
  const citizen = await portal.signIn(portal.people.citizen)
  await fileAndPay(portal, citizen, { ...renewal, fullName: 'Đỗ Thị Rò Rỉ' })
  const left = await leftBehind()
  const places = new Set(left.map(({ where }) => where.split(' ')[0]))
  for (const place of ['edge-access', 'files-access', 'event', 'subject', 'portal-laptop-dossiers-relay'])
    expect(places).toContain(place)
  expect(findLeaks(left)).toEqual([])
})
