import { expect, test } from '@jest/globals'
import type { FiledDossier } from '../../shared/dossier/dossier.ts'
import type { TimelineEntry } from '../../shared/dossier/timeline.ts'
import { payloadFor } from './payload.ts'

const dossier = {
  id: '7K3M9Q2ZB4N8RTWX',
  code: '000.00.00.H49-261122-0001',
  service: 'driving-licence-renewal',
  procedureVersion: 1,
  formVersion: 1,
  agency: 'prov-h49',
  filedAt: '2026-11-22T07:05:00.000Z',
  answers: { fullName: 'as it is now' },
} as unknown as FiledDossier

const file = { slot: 'portrait', name: 'a.jpg', type: 'image/jpeg', size: 8, sha256: 'aa' }
const entry = (sequence: number, time: string, handedIn?: TimelineEntry['handedIn']) =>
  ({ id: `${dossier.id}.${sequence}`, time, ...(handedIn && { handedIn }) }) as TimelineEntry
const content = { answersSha256: 'given', files: [file] }

const timeline = [
  entry(1, '2026-11-22T07:05:00.000Z', { content: 1, papers: ['a'] }),
  entry(2, '2026-11-22T08:00:00.000Z'),
  entry(3, '2026-11-25T02:30:00.000Z', { content: 2, papers: ['a', 'b'] }),
]

test('the first receipt tells what was filed, however late it is made', () => {
  expect(payloadFor(dossier, timeline, timeline[0] as TimelineEntry, content)).toEqual({
    format: 'portal-receipt.v1',
    number: 1,
    dossierCode: dossier.code,
    service: 'driving-licence-renewal',
    procedureVersion: 1,
    formVersion: 1,
    agency: 'prov-h49',
    filedAt: '2026-11-22T14:05:00+07:00',
    handedInAt: '2026-11-22T14:05:00+07:00',
    answersSha256: 'given',
    files: [file],
  })
})

test('a supplement gets the next number and its own time', () => {
  expect(payloadFor(dossier, timeline, timeline[2] as TimelineEntry, content)).toMatchObject({
    number: 2,
    filedAt: '2026-11-22T14:05:00+07:00',
    handedInAt: '2026-11-25T09:30:00+07:00',
    answersSha256: 'given',
    files: [file],
  })
})
