type Words = { vi: string; en: string }

export type Scenario = {
  name: 'represents' | 'somebody-else' | 'unknown' | 'dissolved' | 'down' | 'left'
  /** The seventh to ninth digit of a tax code that make it happen, before the check digit; none for the everyday case. */
  digits?: string
  /** A tax code with them whose check digit fits. */
  example: string
  text: Words
}

const everyday: Scenario = {
  name: 'represents',
  example: '9901234560',
  text: { vi: 'Người hỏi là người đại diện theo pháp luật', en: 'Whoever asks is the legal representative' },
}

/** The sandbox's magic values: readable, documented on its own page, used by developers and tests alike. */
export const scenarios: Scenario[] = [
  everyday,
  {
    name: 'somebody-else',
    digits: '901',
    example: '9900009019',
    text: { vi: 'Có doanh nghiệp, người đại diện là người khác', en: 'Found, and somebody else represents it' },
  },
  {
    name: 'unknown',
    digits: '902',
    example: '9900009026',
    text: { vi: 'Không có doanh nghiệp này', en: 'There is no such enterprise' },
  },
  {
    name: 'dissolved',
    digits: '903',
    example: '9900009033',
    text: { vi: 'Doanh nghiệp đã giải thể', en: 'It has been dissolved' },
  },
  {
    name: 'down',
    digits: '904',
    example: '9900009040',
    text: { vi: 'Hệ thống gián đoạn (503)', en: 'The register is down (503)' },
  },
  {
    name: 'left',
    digits: '905',
    example: '9900009058',
    text: {
      vi: 'Lần hỏi đầu là người đại diện, từ lần hai thì không còn',
      en: 'Represents it when first asked, and no longer from the second time on',
    },
  },
]

export const scenarioOf = (taxCode: string): Scenario =>
  scenarios.find(({ digits }) => digits !== undefined && taxCode.slice(6, 9) === digits) ?? everyday
