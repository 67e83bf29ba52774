export type Scenario = {
  name: 'agrees' | 'refuses' | 'twice' | 'late' | 'slow' | 'down' | 'silent'
  /** The last three digits that make it happen; none for the everyday case. */
  ending?: string
  text: { vi: string; en: string }
}

const everyday: Scenario = {
  name: 'agrees',
  text: { vi: 'Đồng ý, trả lời ngay', en: 'Agrees, and answers at once' },
}

/** The sandbox's magic values: readable, documented on its own page, used by developers, tests and partners alike. */
export const scenarios: Scenario[] = [
  everyday,
  { name: 'refuses', ending: '901', text: { vi: 'Không đồng ý, nêu lý do', en: 'Does not agree, and says why' } },
  {
    name: 'twice',
    ending: '902',
    text: { vi: 'Trả lời hai lần: đồng ý, rồi đính chính', en: 'Answers twice: agrees, then corrects itself' },
  },
  {
    name: 'late',
    ending: '903',
    text: { vi: 'Trả lời sau khi đã quá hạn', en: 'Answers only after it was due' },
  },
  {
    name: 'slow',
    ending: '904',
    text: { vi: 'Trả lời sau một giờ', en: 'Answers after an hour' },
  },
  {
    name: 'down',
    ending: '905',
    text: {
      vi: 'Hệ thống gián đoạn (503) cho đến khi bấm “Đã sửa xong”',
      en: 'Is down (503) until you press “Repaired”',
    },
  },
  {
    name: 'silent',
    ending: '906',
    text: {
      vi: 'Không tự báo: chỉ biết khi Cổng hỏi lại',
      en: 'Never tells by itself: only asking again shows it',
    },
  },
]

/** What happens for a value that ends like this. */
export const scenarioOf = (value: string): Scenario =>
  scenarios.find(({ ending }) => ending !== undefined && value.endsWith(ending)) ?? everyday
