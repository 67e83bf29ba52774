import { expect, test } from '@jest/globals'
import { vinhXanh } from '../../../test/enterprises.ts'
import { journeyOf, refusalOf } from '../../../test/service-journey.ts'
import { service } from './service.ts'

const contest = {
  service,
  answers: {
    ...vinhXanh,
    fullName: 'Nguyễn Văn An',
    personalNumber: '001087123456',
    phone: '0912345601',
    province: 'prov-h26',
    programName: 'Vẽ Hạ Long trong mắt em',
    promotionForm: 'contest',
    goodsServices: 'Vở, bút và màu vẽ của Vịnh Xanh',
    salesChannel: 'shops',
    startDate: '2030-03-01',
    endDate: '2030-03-31',
    provinces: 'prov-h49',
    totalPrizeValue: '150000000',
    rules: 'Học sinh gửi tranh tại cửa hàng; ban giám khảo chấm và công bố ngày cuối cùng.',
  },
  fees: [],
  mends: { totalPrizeValue: '180000000' },
}

journeyOf(contest)

test('who need not announce is told why, and who has to register is told where', async () => {
  expect(await refusalOf(contest, { promotionForm: 'discount', totalPrizeValue: '99999999' })).toEqual([
    '/answers/promotionForm not-needed',
    '/answers/totalPrizeValue not-needed',
  ])
  expect(await refusalOf(contest, { provinces: 'prov-h49,prov-h26' })).toEqual(['/answers/provinces several-provinces'])
})

test('a notice comes too late for a programme that has begun', async () =>
  expect(await refusalOf(contest, { startDate: '2026-11-20' })).toEqual(['/answers/startDate too-soon']))
