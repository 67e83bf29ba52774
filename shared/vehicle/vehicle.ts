import type { Answers } from '../dossier/dossier.ts'

export const vehicleKinds = ['car_up_to_9', 'pickup', 'van', 'truck', 'bus', 'motorcycle', 'trailer'] as const
export const fuels = ['petrol', 'diesel', 'hybrid', 'battery', 'none'] as const

/** A vehicle as the rules of registration look at it. */
export type Vehicle = {
  kind: (typeof vehicleKinds)[number]
  fuel: (typeof fuels)[number]
  /** Seats with the driver's; 0 where the kind has none. */
  seats: number
  /** Authorised payload in kilograms; 0 where it is not asked. */
  payload: number
  /** Never registered in Viet Nam before. */
  first: boolean
  /** Id of the centre of the province where it is registered. */
  province: string
  /** In đồng. */
  value: number
}

/** The vehicle that these answers tell of; null while one is missing. */
export function vehicleIn(answers: Answers): Vehicle | null {
  const { vehicleType, fuel, seats = '0', payload = '0', first, province, declaredPrice } = answers
  const kind = vehicleKinds.find((one) => one === vehicleType)
  const driven = fuels.find((one) => one === (kind === 'trailer' ? 'none' : fuel))
  if (!kind || !driven || !first || !province || !declaredPrice) return null
  const [places, kilograms, value] = [Number(seats), Number(payload), Number(declaredPrice)]
  return { kind, fuel: driven, seats: places, payload: kilograms, first: first === 'yes', province, value }
}
