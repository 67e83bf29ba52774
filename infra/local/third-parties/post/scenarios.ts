type Words = { vi: string; en: string }
type Move = { afterHours: number; status: string; reason?: string }

export type Scenario = {
  name: 'delivered' | 'nobody-home' | 'sent-back' | 'out-of-order' | 'down'
  /** The last three digits of the address that make it happen; none for the everyday case. */
  ending?: string
  text: Words
  moves: Move[]
}

const onTheWay: Move[] = [
  { afterHours: 2, status: 'picked-up' },
  { afterHours: 6, status: 'in-transit' },
]
const nobodyHome: Move = { afterHours: 24, status: 'not-delivered', reason: 'Người nhận vắng nhà' }
const delivered = (afterHours: number): Move => ({ afterHours, status: 'delivered' })

const everyday: Scenario = {
  name: 'delivered',
  text: { vi: 'Phát thành công sau một ngày', en: 'Delivered after a day' },
  moves: [...onTheWay, delivered(24)],
}

/** The sandbox's magic values: readable, documented on its own page, used by developers and tests alike. */
export const scenarios: Scenario[] = [
  everyday,
  {
    name: 'nobody-home',
    ending: '901',
    text: { vi: 'Lần đầu vắng nhà, hôm sau phát được', en: 'Nobody home the first time, delivered the day after' },
    moves: [...onTheWay, nobodyHome, delivered(48)],
  },
  {
    name: 'sent-back',
    ending: '902',
    text: { vi: 'Hai lần vắng nhà, chuyển hoàn về cơ quan', en: 'Nobody home twice, sent back to the agency' },
    moves: [
      ...onTheWay,
      nobodyHome,
      { ...nobodyHome, afterHours: 48 },
      { afterHours: 72, status: 'sent-back', reason: 'Không phát được sau hai lần' },
    ],
  },
  {
    name: 'out-of-order',
    ending: '903',
    text: {
      vi: 'Báo lộn xộn: phát xong rồi mới báo đang chuyển',
      en: 'Tells in the wrong order: delivered, then in transit',
    },
    moves: [delivered(24), { afterHours: 6, status: 'in-transit' }],
  },
  {
    name: 'down',
    ending: '904',
    text: { vi: 'Lần đặt đầu tiên bị gián đoạn (503)', en: 'The first booking meets an outage (503)' },
    moves: [...onTheWay, delivered(24)],
  },
]

/** What happens to a parcel for this address. */
export const scenarioOf = (address: string): Scenario =>
  scenarios.find(({ ending }) => ending !== undefined && address.endsWith(ending)) ?? everyday
