import { expect, test } from '@jest/globals'
import { procedure } from '../../../shared/catalogue/procedure.ts'
import type { Answers } from '../../../shared/dossier/dossier.ts'
import { earliestStart, noticeFaults, startFaults } from './notice.ts'
import record from './procedure.json' with { type: 'json' }

const parsed = procedure.parse(record)
const contest = {
  promotionForm: 'contest',
  salesChannel: 'shops',
  startDate: '2026-12-01',
  endDate: '2026-12-31',
  provinces: 'prov-h49',
  totalPrizeValue: '150000000',
}
const told = (changes: Answers) =>
  noticeFaults({ ...contest, ...changes }, parsed).map(({ pointer, code }) => `${pointer} ${code}`)

test.each<[string, Answers, string[]]>([
  ['a contest in one province', {}, []],
  ['a loyalty programme', { promotionForm: 'loyalty' }, []],
  ['a game of chance', { promotionForm: 'lucky_draw' }, ['/answers/promotionForm to-be-registered']],
  ['a discount', { promotionForm: 'discount' }, ['/answers/promotionForm not-needed']],
  ['samples', { promotionForm: 'sample' }, ['/answers/promotionForm not-needed']],
  ['vouchers', { promotionForm: 'voucher' }, ['/answers/promotionForm not-needed']],
  ['on an e-commerce site only', { salesChannel: 'e_commerce' }, ['/answers/salesChannel not-needed']],
  ['prizes of 100 million', { totalPrizeValue: '100000000' }, []],
  ['one đồng less', { totalPrizeValue: '99999999' }, ['/answers/totalPrizeValue not-needed']],
  ['two provinces', { provinces: 'prov-h49,prov-h26' }, ['/answers/provinces several-provinces']],
  ['one day only', { endDate: '2026-12-01' }, []],
  ['an end before the start', { endDate: '2026-11-30' }, ['/answers/endDate before-start']],
])('%s', (_, changes, faults) => expect(told(changes)).toEqual(faults))

// 23 November 2026 is a Monday, and the day after is a holiday; so is 1 January 2027, a Friday.
test.each([
  ['2026-11-23', '2026-11-27'],
  ['2026-11-26', '2026-12-01'],
  ['2026-11-28', '2026-12-03'],
  ['2026-12-30', '2027-01-05'],
])('announced on %s it may begin on %s', (today, earliest) => {
  expect(earliestStart(today, parsed)).toBe(earliest)
  expect(startFaults({ startDate: earliest }, parsed, today)).toEqual([])
  const dayBefore = new Date(Date.parse(earliest) - 86_400_000).toISOString().slice(0, 10)
  expect(startFaults({ startDate: dayBefore }, parsed, today)).toMatchObject([{ code: 'too-soon' }])
})
