import type { Due } from './questions.ts'

type Told = Record<string, string>

/** Provinces whose council has raised the rate for cars, in percent; elsewhere it is 10. By the portal's ids. */
const raised: Record<string, number> = {
  'prov-h26': 12,
  'prov-h24': 12,
  'prov-h13': 12,
  'prov-h49': 12,
  'prov-h38': 12,
  'prov-h37': 12,
  'prov-h14': 12,
  'prov-h52': 12,
  'prov-h27': 11,
}
const centrallyRun = ['prov-h26', 'prov-h29', 'prov-h24', 'prov-h17', 'prov-h13', 'prov-h57']
const mostOfOthers = 500_000_000

const isLight = ({ vehicleType, seats, payload }: Told) =>
  (vehicleType === 'pickup' && Number(seats) <= 5 && Number(payload) < 950) ||
  (vehicleType === 'van' && Number(payload) < 1500)

/** In percent of the value. */
function rateOf(told: Told): number {
  const { vehicleType, fuel, province = '' } = told
  const first = told.first === 'yes'
  if (vehicleType === 'motorcycle') return first ? (centrallyRun.includes(province) ? 5 : 2) : 1
  if (!first) return 2
  if (fuel === 'battery' && vehicleType !== 'trailer') return 0
  const car = raised[province] ?? 10
  if (vehicleType === 'car_up_to_9') return car
  return isLight(told) ? car * 0.6 : 2
}

/**
 * The registration fee as this tax office works it out of what it is told: by itself, as a real one would, so that the two
 * ends check each other. Nothing where it comes to nothing, or where the question is about no vehicle.
 */
export function assessed(told: Told, dossierCode: string): Due | undefined {
  if (!told.vehicleType || !told.declaredPrice) return undefined
  const whole = Math.round((Number(told.declaredPrice) * Math.round(rateOf(told) * 100)) / 10_000)
  const amount = told.vehicleType === 'car_up_to_9' ? whole : Math.min(whole, mostOfOthers)
  if (amount === 0) return undefined
  return {
    notice: `Thông báo nộp lệ phí trước bạ TB-${dossierCode}`,
    lines: [
      {
        code: 'registration-fee',
        name: { vi: 'Lệ phí trước bạ', en: 'Registration fee' },
        kind: 'charge',
        amount: { amount, currency: 'VND' },
      },
    ],
  }
}
