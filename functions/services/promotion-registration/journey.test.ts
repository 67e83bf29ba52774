import { expect, test } from '@jest/globals'
import { link, vinhXanh } from '../../../test/enterprises.ts'
import { portal } from '../../../test/portal.ts'
import { journeyOf, refusalOf, submit } from '../../../test/service-journey.ts'
import { service } from './service.ts'

const draw = {
  service,
  answers: {
    ...vinhXanh,
    fullName: 'Nguyễn Văn An',
    personalNumber: '001087123456',
    phone: '0912345601',
    province: 'prov-h26',
    programName: 'Quay số mừng xuân',
    promotionForm: 'lucky_draw',
    goodsServices: 'Nước uống đóng chai của Vịnh Xanh',
    salesChannel: 'shops',
    startDate: '2030-01-10',
    endDate: '2030-02-10',
    provinces: 'prov-h49,prov-h26',
    totalPrizeValue: '500000000',
    rules: 'Mỗi hóa đơn từ 200.000 đồng được một phiếu dự thưởng.',
    drawMethod: 'Quay số công khai ngày 15/02/2030, có công chứng viên chứng kiến.',
  },
  fees: [],
  mends: { drawMethod: 'Quay số công khai ngày 16/02/2030 tại trụ sở, có công chứng viên chứng kiến.' },
  officer: 'tradeOfficer' as const,
}

journeyOf(draw)

test('in one province it is that province that registers it', async () => {
  const citizen = await portal.signIn(portal.people.citizen)
  await link(citizen)
  const { status, body } = await submit(citizen, draw, { ...draw.answers, provinces: 'prov-h49' })
  expect({ status, body }).toMatchObject({ status: 201, body: { agency: { id: 'prov-h49' } } })
})

test('a contest is announced, not registered', async () =>
  expect(await refusalOf(draw, { promotionForm: 'contest' })).toEqual(['/answers/promotionForm not-by-chance']))
