import { expect, test } from '@jest/globals'
import { journeyOf, refusalOf } from '../../../test/service-journey.ts'
import { service } from './service.ts'

const lostCard = {
  service,
  answers: {
    fullName: 'Nguyễn Thị Lan',
    personalNumber: '022185001234',
    dateOfBirth: '1985-03-08',
    phone: '0912345678',
    province: 'prov-h49',
    commune: 'Phường Hạ Long',
    addressLine: 'Số 8, đường Lê Lợi',
    socialInsuranceNumber: '2212345678',
    cardNumber: 'DN4222212345678',
    reason: 'lost',
    resultDelivery: 'electronic',
  },
  fees: [],
  mends: { commune: 'Phường Hồng Gai' },
  consulted: ['insured-person', 'identity'],
}

journeyOf(lostCard)

test.each([
  ['a card of somebody else', { cardNumber: 'DN4222287654321' }, ['/answers/cardNumber of-another-person']],
  ['wrong details without the right ones', { reason: 'changed_details' }, ['/answers/correctDetails missing']],
])('%s is not handed in', async (_, changes, faults) => expect(await refusalOf(lostCard, changes)).toEqual(faults))
