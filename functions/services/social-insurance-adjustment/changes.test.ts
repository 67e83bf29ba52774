import { expect, test } from '@jest/globals'
import { procedure } from '../../../shared/catalogue/procedure.ts'
import { changeFaults } from './changes.ts'
import record from './procedure.json' with { type: 'json' }

const parsed = procedure.parse(record)
const joins = {
  fullName: 'Trần Văn Bình',
  personalNumber: '022090004321',
  change: 'increase',
  position: 'Thợ hàn',
  salary: '8500000',
  fromMonth: '2026-11',
}
const insured = { ...joins, socialInsuranceNumber: '2212345678' }
const leaves = { ...insured, change: 'decrease', salary: undefined }

test.each([
  ['who joins may have no number yet', [joins], []],
  ['who joins has a salary', [{ ...joins, salary: undefined }], ['0/salary missing']],
  ['who leaves has none', [leaves], []],
  ['who leaves has a number', [{ ...leaves, socialInsuranceNumber: undefined }], ['0/socialInsuranceNumber missing']],
  [
    'who earns otherwise has both',
    [{ ...joins, change: 'salary', salary: undefined }],
    ['0/socialInsuranceNumber missing', '0/salary missing'],
  ],
  ['the lowest salary is insured', [{ ...joins, salary: '2340000' }], []],
  ['one đồng less is not', [{ ...joins, salary: '2339999' }], ['0/salary outside-limits']],
  ['the highest salary is insured', [{ ...joins, salary: '46800000' }], []],
  ['one đồng more is not', [{ ...joins, salary: '46800001' }], ['0/salary outside-limits']],
  ['a month from first to last', [{ ...joins, toMonth: '2026-11' }], []],
  ['an end before the start', [{ ...joins, toMonth: '2026-10' }], ['0/toMonth before-start']],
  ['one person in two months', [insured, { ...leaves, fromMonth: '2026-12' }], []],
  ['one person twice in a month', [insured, leaves], ['1/personalNumber twice']],
])('%s', (_, lines, faults) =>
  expect(
    changeFaults(JSON.stringify(lines), parsed).map(
      ({ pointer, code }) => `${pointer.replace('/answers/changes/', '')} ${code}`,
    ),
  ).toEqual(faults),
)
