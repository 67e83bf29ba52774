import { type FeeLine, feeLineOf, figureOf, type Procedure } from '../catalogue/procedure.ts'
import { cities } from './registration-fee.ts'
import type { Vehicle } from './vehicle.ts'

type Zone = 1 | 2 | 3

/** Hà Nội and Hồ Chí Minh City; the other centrally run cities; the rest. Drawn before wards replaced towns: unverified. */
const zoneOf = (province: string): Zone =>
  ['prov-h26', 'prov-h29'].includes(province) ? 1 : cities.includes(province) ? 2 : 3

function band({ value }: Vehicle, procedure: Procedure): 'low' | 'middle' | 'high' {
  if (value <= figureOf(procedure, 'motorcycle-value-low')) return 'low'
  return value <= figureOf(procedure, 'motorcycle-value-high') ? 'middle' : 'high'
}

function codeOf(vehicle: Vehicle, procedure: Procedure): string {
  const { kind, first, province } = vehicle
  const zone = zoneOf(province)
  if (!first)
    return kind === 'motorcycle' ? 'renewed-motorcycle' : kind === 'trailer' ? 'renewed-trailer' : 'renewed-car'
  if (kind === 'car_up_to_9') return `plate-car-zone-${zone}`
  if (kind === 'trailer') return zone === 1 ? 'plate-trailer-zone-1' : 'plate-trailer'
  if (kind === 'motorcycle')
    return zone === 3 ? 'plate-motorcycle-zone-3' : `plate-motorcycle-${band(vehicle, procedure)}-zone-${zone}`
  return zone === 1 ? 'plate-other-zone-1' : 'plate-other'
}

export const plateFees = [
  ...['plate-car-zone-1', 'plate-car-zone-2', 'plate-car-zone-3', 'plate-other-zone-1', 'plate-other'],
  ...['low', 'middle', 'high'].flatMap((value) => [1, 2].map((zone) => `plate-motorcycle-${value}-zone-${zone}`)),
  ...['plate-motorcycle-zone-3', 'plate-trailer-zone-1', 'plate-trailer'],
  ...['renewed-car', 'renewed-motorcycle', 'renewed-trailer'],
]
export const plateFigures = ['motorcycle-value-low', 'motorcycle-value-high'] as const

/**
 * The charge for registration certificate and plate, due at filing: by zone at the first registration, one amount after
 * that (Circular 60/2023/TT-BTC, thoibaotaichinhvietnam.vn for zone I; the rest unverified).
 */
export const plateCharge = (vehicle: Vehicle, procedure: Procedure): FeeLine =>
  feeLineOf(procedure, codeOf(vehicle, procedure))
