import { expect, test } from '@jest/globals'
import { marriageFaults } from './marriage.ts'

const ages = { men: 20, women: 18 }
const [man, woman] = ['022206001234', '022308001234']
const codes = (more: Record<string, string>) =>
  marriageFaults({ purpose: 'marriage', maritalStatus: 'never_married', ...more }, ages, '2026-11-22').map(
    ({ pointer, code }) => `${pointer} ${code}`,
  )

test.each([
  ['a man on the day he is 20', { personalNumber: man, dateOfBirth: '2006-11-22' }, []],
  ['a man a day before', { personalNumber: man, dateOfBirth: '2006-11-23' }, ['/answers/dateOfBirth too-young']],
  ['a woman on the day she is 18', { personalNumber: woman, dateOfBirth: '2008-11-22' }, []],
  ['a woman a day before', { personalNumber: woman, dateOfBirth: '2008-11-23' }, ['/answers/dateOfBirth too-young']],
  [
    'who is married',
    { personalNumber: man, dateOfBirth: '1990-01-01', maritalStatus: 'married' },
    ['/answers/maritalStatus married'],
  ],
  [
    'who would marry himself',
    { personalNumber: man, dateOfBirth: '1990-01-01', intendedSpousePersonalNumber: man },
    ['/answers/intendedSpousePersonalNumber own-number'],
  ],
  ['who is too young and sells a house', { personalNumber: man, dateOfBirth: '2010-01-01', purpose: 'property' }, []],
])('%s', (_, answers, faults) => expect(codes(answers as Record<string, string>)).toEqual(faults))
