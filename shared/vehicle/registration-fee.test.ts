import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import imported from '../../functions/services/imported-car-registration/procedure.json' with { type: 'json' }
import procedure from '../../functions/services/vehicle-registration-fee-and-car-registration/procedure.json' with {
  type: 'json',
}
import { centres } from '../agency/agency.ts'
import { type Procedure, procedure as record } from '../catalogue/procedure.ts'
import { plateCharge } from './plate-charge.ts'
import { registrationFee } from './registration-fee.ts'
import { fuels, type Vehicle, vehicleKinds } from './vehicle.ts'

const law: Procedure = record.parse(procedure)
const today = '2026-11-22'
/** A first car in a province that has raised nothing (Ninh Bình). */
const car: Vehicle = {
  kind: 'car_up_to_9',
  fuel: 'petrol',
  seats: 5,
  payload: 0,
  first: true,
  province: 'prov-h42',
  value: 600_000_000,
}
const inHaNoi = { province: 'prov-h26' }
const inHoChiMinhCity = { province: 'prov-h29' }

describe('the registration fee, worked out by hand', () => {
  test.each<[string, Partial<Vehicle>, number]>([
    ['a first car: 600 million × 10 percent', {}, 60_000_000],
    ['in Hà Nội, which has raised it: × 12 percent', inHaNoi, 72_000_000],
    ['in Hồ Chí Minh City, which has not', inHoChiMinhCity, 60_000_000],
    ['in Hà Tĩnh: × 11 percent', { province: 'prov-h27' }, 66_000_000],
    ['registered again: × 2 percent, also in Hà Nội', { first: false, ...inHaNoi }, 12_000_000],
    ['a hybrid is no battery car', { fuel: 'hybrid' }, 60_000_000],
    ['a battery car, first: nothing', { fuel: 'battery' }, 0],
    ['a battery car, registered again: × 2 percent', { fuel: 'battery', first: false }, 12_000_000],
    [
      'a light pick-up: 700 million × 60 percent of 10 percent',
      { kind: 'pickup', payload: 725, value: 700_000_000 },
      42_000_000,
    ],
    [
      'in Hà Nội: × 60 percent of 12 percent, which is 7.2',
      { kind: 'pickup', payload: 725, value: 700_000_000, ...inHaNoi },
      50_400_000,
    ],
    [
      'a pick-up of 950 kg is not below 950: × 2 percent',
      { kind: 'pickup', payload: 950, value: 700_000_000 },
      14_000_000,
    ],
    [
      'a pick-up with six seats: × 2 percent',
      { kind: 'pickup', payload: 725, seats: 6, value: 700_000_000 },
      14_000_000,
    ],
    [
      'a light pick-up, registered again: × 2 percent',
      { kind: 'pickup', payload: 725, first: false, value: 700_000_000 },
      14_000_000,
    ],
    ['a van below 1,500 kg: 300 million × 6 percent', { kind: 'van', payload: 945, value: 300_000_000 }, 18_000_000],
    ['a van of 1,500 kg: × 2 percent', { kind: 'van', payload: 1500, value: 300_000_000 }, 6_000_000],
    ['a lorry: 1.2 billion × 2 percent', { kind: 'truck', payload: 8000, value: 1_200_000_000 }, 24_000_000],
    ['a bus: 3 billion × 2 percent', { kind: 'bus', seats: 45, value: 3_000_000_000 }, 60_000_000],
    ['a trailer: 500 million × 2 percent', { kind: 'trailer', fuel: 'none', seats: 0, value: 500_000_000 }, 10_000_000],
    ['a motorcycle: 40 million × 2 percent', { kind: 'motorcycle', value: 40_000_000 }, 800_000],
    ['in a centrally run city: × 5 percent', { kind: 'motorcycle', value: 40_000_000, ...inHaNoi }, 2_000_000],
    ['registered again: × 1 percent', { kind: 'motorcycle', first: false, value: 40_000_000, ...inHaNoi }, 400_000],
    [
      'a lorry of 30 billion would pay 600 million: capped',
      { kind: 'truck', payload: 20_000, value: 30_000_000_000 },
      500_000_000,
    ],
    ['a car of 30 billion is not capped', { value: 30_000_000_000 }, 3_000_000_000],
    ['half a đồng is rounded up: 25 đồng × 2 percent = 0.5', { kind: 'bus', seats: 45, value: 25 }, 1],
    ['less than half is nothing: 24 đồng × 2 percent = 0.48', { kind: 'bus', seats: 45, value: 24 }, 0],
  ])('%s', (_, changes, fee) => expect(registrationFee({ ...car, ...changes }, law, today)).toBe(fee))

  test('a battery car is free up to the last day of the rate, and not after it', () => {
    const battery: Vehicle = { ...car, fuel: 'battery' }
    expect(registrationFee(battery, law, '2027-02-28')).toBe(0)
    expect(registrationFee(battery, law, '2027-03-01')).toBe(60_000_000)
  })

  test('a province that decided more than the decree lets it gets half as much again', () => {
    const figures = law.figures.map((one) => (one.id === 'car-first-rate-prov-h26' ? { ...one, value: 20 } : one))
    // 10 percent and a half of it: 15 percent of 600 million.
    expect(registrationFee({ ...car, ...inHaNoi }, { ...law, figures }, today)).toBe(90_000_000)
  })
})

const someVehicle = fc.record<Vehicle>({
  kind: fc.constantFrom(...vehicleKinds),
  fuel: fc.constantFrom(...fuels),
  seats: fc.integer({ min: 0, max: 90 }),
  payload: fc.integer({ min: 0, max: 100_000 }),
  first: fc.boolean(),
  province: fc.constantFrom(...centres.map(({ id }) => id)),
  value: fc.integer({ min: 1, max: 999_999_999_999 }),
})

describe('for any vehicle', () => {
  test('the fee is whole đồng, never negative, and never above 15 percent of the value', () =>
    fc.assert(
      fc.property(someVehicle, (one) => {
        const fee = registrationFee(one, law, today)
        expect(Number.isSafeInteger(fee)).toBe(true)
        expect(fee).toBeGreaterThanOrEqual(0)
        expect(fee).toBeLessThanOrEqual(Math.ceil(one.value * 0.15))
      }),
    ))

  test('who declares more never pays less', () =>
    fc.assert(
      fc.property(someVehicle, fc.integer({ min: 1, max: 1_000_000_000 }), (one, more) => {
        const dearer = { ...one, value: one.value + more }
        expect(registrationFee(dearer, law, today)).toBeGreaterThanOrEqual(registrationFee(one, law, today))
      }),
    ))

  test('only cars up to nine seats pay more than the cap', () =>
    fc.assert(
      fc.property(someVehicle, (one) => {
        const capped = one.kind === 'car_up_to_9' || registrationFee(one, law, today) <= 500_000_000
        expect(capped).toBe(true)
      }),
    ))

  test('there is a charge for certificate and plate', () =>
    fc.assert(fc.property(someVehicle, (one) => expect(plateCharge(one, law).amount.amount).toBeGreaterThan(0))))
})

test.each<[string, Partial<Vehicle>, number]>([
  ['a car in Hà Nội', inHaNoi, 20_000_000],
  ['a car in Hồ Chí Minh City', inHoChiMinhCity, 20_000_000],
  ['a car in Đà Nẵng', { province: 'prov-h17' }, 1_000_000],
  ['a car in Quảng Ninh', { province: 'prov-h49' }, 200_000],
  ['a lorry in Hà Nội', { kind: 'truck', ...inHaNoi }, 500_000],
  ['a lorry in Quảng Ninh', { kind: 'truck', province: 'prov-h49' }, 150_000],
  ['a motorcycle of 15 million in Hà Nội', { kind: 'motorcycle', value: 15_000_000, ...inHaNoi }, 1_000_000],
  ['a motorcycle of 40 million in Hà Nội', { kind: 'motorcycle', value: 40_000_000, ...inHaNoi }, 2_000_000],
  ['a motorcycle of more in Đà Nẵng', { kind: 'motorcycle', value: 40_000_001, province: 'prov-h17' }, 800_000],
  ['any motorcycle in Quảng Ninh', { kind: 'motorcycle', province: 'prov-h49' }, 150_000],
  ['a trailer in Hà Nội', { kind: 'trailer', ...inHaNoi }, 200_000],
  ['a car registered again in Hà Nội', { first: false, ...inHaNoi }, 150_000],
  ['a motorcycle registered again', { kind: 'motorcycle', first: false }, 100_000],
])('certificate and plate for %s', (_, changes, charge) =>
  expect(plateCharge({ ...car, ...changes }, law).amount.amount).toBe(charge),
)

test('both services know the same figures and charges', () => {
  expect(imported.figures).toEqual(procedure.figures)
  expect(imported.channels).toEqual(procedure.channels)
})
