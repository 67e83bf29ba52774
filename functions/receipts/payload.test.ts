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

const timeline = [
  entry(1, '2026-11-22T07:05:00.000Z', { answersSha256: 'first', files: [file] }),
  entry(2, '2026-11-22T08:00:00.000Z'),
  entry(3, '2026-11-25T02:30:00.000Z', { answersSha256: 'second', files: [file, { ...file, name: 'b.jpg' }] }),
]

test('the first receipt tells what was filed, however late it is made', () => {
  expect(payloadFor(dossier, timeline, `${dossier.id}.1`)).toEqual({
    format: 'portal-receipt.v1',
    number: 1,
    dossierCode: dossier.code,
    service: 'driving-licence-renewal',
    procedureVersion: 1,
    formVersion: 1,
    agency: 'prov-h49',
    filedAt: '2026-11-22T14:05:00+07:00',
    handedInAt: '2026-11-22T14:05:00+07:00',
    answersSha256: 'first',
    files: [file],
  })
})

test('a supplement gets the next number, its own time and what stands in the dossier with it', () => {
  expect(payloadFor(dossier, timeline, `${dossier.id}.3`)).toMatchObject({
    number: 2,
    filedAt: '2026-11-22T14:05:00+07:00',
    handedInAt: '2026-11-25T09:30:00+07:00',
    answersSha256: 'second',
    files: [file, { ...file, name: 'b.jpg' }],
  })
})

test('an act that hands nothing in gets no receipt', () => {
  expect(payloadFor(dossier, timeline, `${dossier.id}.2`)).toBeNull()
  expect(payloadFor(dossier, timeline, 'another.1')).toBeNull()
})
