import { expect, test } from '@jest/globals'
import { monthOfAge, requesterFaults } from './who-may-ask.ts'

const [own, other] = ['022185001234', '001087123456']

test.each([
  ['1', 'oneself', undefined, []],
  ['1', 'proxy', other, []],
  ['1', 'agency', other, []],
  ['1', 'proxy', own, ['/answers/subjectPersonalNumber own-number']],
  ['2', 'oneself', undefined, []],
  ['2', 'proxy', other, ['/answers/requester only-oneself']],
  ['2', 'agency', other, ['/answers/requester only-oneself']],
])('type %s asked for by %s about %s', (certificateType, requester, subject, faults) => {
  const answers = {
    certificateType,
    requester,
    personalNumber: own,
    ...(subject && { subjectPersonalNumber: subject }),
  }
  expect(requesterFaults(answers).map(({ pointer, code }) => `${pointer} ${code}`)).toEqual(faults)
})

test.each([
  ['oneself', '1999-03'],
  ['proxy', '2001-07'],
])('addresses are told from the month of the 14th birthday: %s since %s', (requester, since) =>
  expect(monthOfAge({ requester, dateOfBirth: '1985-03-08', subjectDateOfBirth: '1987-07-30' }, 14)).toBe(since),
)
