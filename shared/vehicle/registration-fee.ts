import { centres } from '../agency/agency.ts'
import { figureOf, type Procedure } from '../catalogue/procedure.ts'
import type { Vehicle } from './vehicle.ts'

/** The figures of the record without which the fee cannot be worked out. */
export const feeFigures = [
  'car-first-rate',
  'province-raise',
  'car-later-rate',
  'other-rate',
  'motorcycle-rate',
  'motorcycle-city-rate',
  'motorcycle-later-rate',
  'pickup-share',
  'pickup-seats',
  'pickup-payload',
  'van-payload',
  'battery-first-rate',
  'battery-until',
  'fee-cap',
] as const

type Record = Pick<Procedure, 'slug' | 'figures'>

/** Centrally run cities, where a first motorcycle costs more. */
export const cities: readonly string[] = centres.filter(({ kind }) => kind === 'centrally_run_city').map(({ id }) => id)

/** What the province has decided for cars up to nine seats, never beyond what the decree lets it raise. */
function carFirstRate({ province }: Vehicle, record: Record): number {
  const usual = figureOf(record, 'car-first-rate')
  const own = record.figures.find(({ id }) => id === `car-first-rate-${province}`)?.value ?? usual
  return Math.min(own, (usual * (100 + figureOf(record, 'province-raise'))) / 100)
}

/** Light goods vehicles that people use as cars pay a share of the car's rate. */
const isLight = ({ kind, seats, payload }: Vehicle, record: Record): boolean =>
  (kind === 'pickup' && payload < figureOf(record, 'pickup-payload') && seats <= figureOf(record, 'pickup-seats')) ||
  (kind === 'van' && payload < figureOf(record, 'van-payload'))

function firstRate(vehicle: Vehicle, record: Record, today: string): number {
  if (vehicle.kind === 'motorcycle')
    return figureOf(record, cities.includes(vehicle.province) ? 'motorcycle-city-rate' : 'motorcycle-rate')
  const untilNow = Number(today.replaceAll('-', '')) <= figureOf(record, 'battery-until')
  if (vehicle.fuel === 'battery' && untilNow) return figureOf(record, 'battery-first-rate')
  if (vehicle.kind === 'car_up_to_9') return carFirstRate(vehicle, record)
  if (isLight(vehicle, record)) return (carFirstRate(vehicle, record) * figureOf(record, 'pickup-share')) / 100
  return figureOf(record, 'other-rate')
}

function laterRate({ kind }: Vehicle, record: Record): number {
  if (kind === 'motorcycle') return figureOf(record, 'motorcycle-later-rate')
  return figureOf(record, kind === 'car_up_to_9' ? 'car-later-rate' : 'other-rate')
}

/**
 * The rate of the registration fee (lệ phí trước bạ) in percent of the value (Decree 10/2022/ND-CP as reported by SGGP,
 * VietnamNet and thoibaotaichinh; what of it is unverified says so in the record).
 * @param today `YYYY-MM-DD`
 */
export const registrationRate = (vehicle: Vehicle, record: Record, today: string): number =>
  vehicle.first ? firstRate(vehicle, record, today) : laterRate(vehicle, record)

/**
 * The registration fee in whole đồng, rounded half up; at most the cap of the record, which does not hold for cars up to
 * nine seats (unverified). The value is what was declared: the tax office may take that of its price table instead.
 */
export function registrationFee(vehicle: Vehicle, record: Record, today: string): number {
  // In hundredths of a percent, as a rate such as 7.2 is no exact number.
  const rate = Math.round(registrationRate(vehicle, record, today) * 100)
  const fee = Math.round((vehicle.value * rate) / 10_000)
  return vehicle.kind === 'car_up_to_9' ? fee : Math.min(fee, figureOf(record, 'fee-cap'))
}
