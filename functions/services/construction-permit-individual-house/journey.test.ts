import { expect, test } from '@jest/globals'
import { draftOf } from '../../../test/filing.ts'
import { portal } from '../../../test/portal.ts'
import { journeyOf, pathOf, refusalOf } from '../../../test/service-journey.ts'
import { service } from './service.ts'

const house = {
  service,
  answers: {
    fullName: 'Nguyễn Thị Lan',
    personalNumber: '022185001234',
    dateOfBirth: '1985-03-08',
    phone: '0912345678',
    province: 'prov-h49',
    commune: 'Phường Hạ Long',
    addressLine: 'Đường Lê Lợi',
    sheetNumber: '27',
    plotNumber: '145',
    plotArea: '120.5',
    groundArea: '80',
    floorArea: '230',
    floors: '3',
    height: '11.5',
    sharedWall: 'yes',
    adjacentCommitment: 'agreed',
    designedBy: 'professional',
    designer: 'Công ty Kiến trúc Bãi Cháy',
    designerCertificate: 'QUN-00012345',
    resultDelivery: 'electronic',
  },
  fees: [{ code: 'permit', amount: 75_000 }],
  mends: { height: '11' },
  consulted: ['land-data'],
}

journeyOf(house)

test.each([
  ['three floors of one’s own design', { designedBy: 'self' }, ['/answers/designedBy designer-needed']],
  ['a shared wall without the commitment', { adjacentCommitment: undefined }, ['/answers/adjacentCommitment missing']],
])('%s: no permit', async (_, changes, faults) => expect(await refusalOf(house, changes)).toEqual(faults))

test('the council of Hải Phòng has set a charge of its own', async () => {
  const citizen = await portal.signIn(portal.people.citizen)
  const { id } = await draftOf(citizen, { ...house.answers, province: 'prov-h24' }, pathOf(service))
  const { body } = await citizen.get(`${pathOf(service)}/drafts/${id}/quote`)
  expect(body.total).toEqual({ amount: 50_000, currency: 'VND' })
})
