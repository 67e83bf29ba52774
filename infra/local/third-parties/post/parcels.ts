import { type Scenario, scenarioOf } from './scenarios.ts'

type Booking = { reference: string; from: { name: string }; to: { name: string; phone: string; address: string } }

export type News = { status: string; at: string; reason?: string }
export type Parcel = Booking & {
  tracking: string
  fee: number
  scenario: Scenario
  bookedAt: string
  /** How often it was booked. */
  times: number
  /** What has happened so far. */
  news: News[]
  /** How many of the scenario's moves have been told. */
  told: number
}

const hourMs = 3_600_000

/** Made up, as the real post's price list is none of ours: in the same province, and elsewhere. */
const fees = { near: 25_000, far: 35_000 }

/** The last name of the sender's agency is its province: near when the address names it. */
const feeFor = ({ from, to }: Booking): number => {
  const [province = ''] = /(?:tỉnh|thành phố) (.+)$/.exec(from.name)?.slice(1) ?? []
  return province !== '' && to.address.includes(province) ? fees.near : fees.far
}

/** The post's books, in memory: they begin empty and end with the process. */
export function createParcels(now: () => Date) {
  const parcels = new Map<string, Parcel>()
  return {
    list: () => [...parcels.values()].reverse(),
    /** The same reference is the same parcel, however often it is booked. */
    take(booking: Booking): Parcel {
      const known = parcels.get(booking.reference)
      if (known) {
        known.times += 1
        return known
      }
      const tracking = `EK${String(parcels.size + 1).padStart(9, '0')}VN`
      const bookedAt = now().toISOString()
      const scenario = scenarioOf(booking.to.address)
      const parcel = { ...booking, tracking, fee: feeFor(booking), scenario, bookedAt, times: 1, news: [], told: 0 }
      parcels.set(booking.reference, parcel)
      return parcel
    },
    /** What has happened by now and was not told yet, in the order in which this post tells it. */
    due(): { parcel: Parcel; news: News }[] {
      return [...parcels.values()].flatMap((parcel) => {
        const { scenario, bookedAt } = parcel
        if (scenario.name === 'down' && parcel.times === 1) return []
        const found: { parcel: Parcel; news: News }[] = []
        for (let move = scenario.moves[parcel.told]; move; move = scenario.moves[parcel.told]) {
          const at = new Date(Date.parse(bookedAt) + move.afterHours * hourMs)
          if (at > now()) break
          const news = { status: move.status, at: at.toISOString(), ...(move.reason && { reason: move.reason }) }
          parcel.told += 1
          parcel.news.push(news)
          found.push({ parcel, news })
        }
        return found
      })
    },
  }
}
