import { expect, test } from '@jest/globals'
import { stuckAt } from './stuck.ts'

const filedAt = '2026-11-20T03:00:00.000Z' // a Friday, ten in the morning in Viet Nam
const monday = (time: string) => new Date(`2026-11-23T${time}+07:00`)

test.each([
  ['new, on the next working day', { state: 'NEW', filedAt }, monday('16:59:59'), null],
  ['new, after the next working day', { state: 'NEW', filedAt }, monday('17:00:01'), 'reception'],
  [
    'in process and in time',
    { state: 'IN_PROCESS', filedAt, dueAt: '2026-11-23T10:00:00.000Z' },
    monday('16:59:59'),
    null,
  ],
  [
    'in process and late',
    { state: 'IN_PROCESS', filedAt, dueAt: '2026-11-23T10:00:00.000Z' },
    monday('17:00:01'),
    'decision',
  ],
  [
    'waiting for the applicant',
    { state: 'SUPPLEMENT_REQUESTED', filedAt, dueAt: '2026-11-23T10:00:00.000Z', pausedAt: '2026-11-22T10:00:00.000Z' },
    new Date('2026-12-30T10:00:00Z'),
    null,
  ],
  [
    'waiting for the applicant, who asked long ago to withdraw',
    { state: 'SUPPLEMENT_REQUESTED', filedAt, withdrawal: { requestedAt: filedAt, reason: 'other' } },
    new Date('2026-11-27T10:00:00Z'),
    'withdrawal',
  ],
  ['completed', { state: 'COMPLETED', filedAt, dueAt: filedAt }, new Date('2026-12-30T10:00:00Z'), null],
] as const)('%s', (_, one, now, step) => expect(stuckAt(one as Parameters<typeof stuckAt>[0], now)).toBe(step))
