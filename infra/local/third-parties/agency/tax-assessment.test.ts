import { expect, test } from '@jest/globals'
import { assessed } from './tax-assessment.ts'

const car = { vehicleType: 'car_up_to_9', fuel: 'petrol', seats: '5', first: 'yes', province: 'prov-h49' }
const amount = (told: Record<string, string>) => assessed({ ...car, ...told }, 'code')?.lines[0]?.amount.amount

test.each([
  ['a first car in Quảng Ninh, 12 percent of 600 million', { declaredPrice: '600000000' }, 72_000_000],
  ['where nothing was raised, 10 percent', { declaredPrice: '600000000', province: 'prov-h29' }, 60_000_000],
  ['a later registration, 2 percent', { declaredPrice: '600000000', first: 'no' }, 12_000_000],
  ['a battery car, nothing', { declaredPrice: '600000000', fuel: 'battery' }, undefined],
  [
    'a light pick-up, 60 percent of 12 percent',
    { declaredPrice: '700000000', vehicleType: 'pickup', payload: '725' },
    50_400_000,
  ],
  ['a lorry beyond the cap', { declaredPrice: '30000000000', vehicleType: 'truck', payload: '20000' }, 500_000_000],
  [
    'a motorcycle in Hà Nội, 5 percent',
    { declaredPrice: '40000000', vehicleType: 'motorcycle', province: 'prov-h26' },
    2_000_000,
  ],
])('%s', (_, told, due) => expect(amount(told)).toBe(due))

test('a question about something else sets nothing', () =>
  expect(assessed({ taxCode: '0100109106' }, 'code')).toBeUndefined())
