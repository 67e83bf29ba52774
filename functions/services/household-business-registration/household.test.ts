import { expect, test } from '@jest/globals'
import { procedure } from '../../../shared/catalogue/procedure.ts'
import type { Answers } from '../../../shared/dossier/dossier.ts'
import { householdFaults } from './household.ts'
import record from './procedure.json' with { type: 'json' }

const parsed = procedure.parse(record)
const main = { code: '5610', name: 'Nhà hàng', main: 'yes' }
const other = { code: '4711', name: 'Bán lẻ', main: 'no' }
const sister = { fullName: 'Nguyễn Thị Hoa', personalNumber: '001190123456' }
const told = (changes: Answers, industries = [main, other]) => {
  const answers = {
    dateOfBirth: '1987-05-20',
    personalNumber: '001087123456',
    businessName: 'Hộ kinh doanh Phở An',
    industries: JSON.stringify(industries),
    ...changes,
  }
  return householdFaults(answers, parsed, '2026-11-22').map(
    ({ pointer, code }) => `${pointer.replace('/answers/', '')} ${code}`,
  )
}
const members = (...all: object[]) => ({ members: JSON.stringify(all) })

test.each<[string, Answers, string[]]>([
  ['one person with two lines', {}, []],
  ['a member of the household', members(sister), []],
  ['a member twice', members(sister, sister), ['members/1/personalNumber twice']],
  ['the owner as a member', members({ personalNumber: '001087123456' }), ['members/0/personalNumber is-owner']],
  ['eighteen today', { dateOfBirth: '2008-11-22' }, []],
  ['eighteen tomorrow', { dateOfBirth: '2008-11-23' }, ['dateOfBirth too-young']],
  ['born on a leap day', { dateOfBirth: '2008-02-29' }, []],
  ['the name of a company', { businessName: 'Hộ kinh doanh Công ty An' }, ['businessName company']],
  ['the name of an enterprise', { businessName: 'Hộ kinh doanh DOANH NGHIỆP An' }, ['businessName company']],
])('%s', (_, changes, faults) => expect(told(changes)).toEqual(faults))

test.each([
  ['one main line', [main], []],
  ['no main line', [other], ['industries one-main']],
  ['two main lines', [main, { ...other, main: 'yes' }], ['industries one-main']],
  ['a line twice', [main, { ...main, main: 'no' }], ['industries/1/code twice']],
])('%s', (_, industries, faults) => expect(told({}, industries)).toEqual(faults))
