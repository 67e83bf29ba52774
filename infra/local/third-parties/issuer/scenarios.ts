type Words = { vi: string; en: string }

export type Scenario = {
  name:
    | 'due'
    | 'unknown'
    | 'paid'
    | 'changed'
    | 'slow'
    | 'down'
    | 'deaf'
    | 'paid-elsewhere'
    | 'paid-meanwhile'
    | 'overdue'
  /** The last three digits of the code that make it happen; none for the everyday case. */
  ending?: string
  text: Words
}

const everyday: Scenario = { name: 'due', text: { vi: 'Có khoản phải nộp', en: 'Something is to be paid' } }

/** The sandbox's magic values: readable, documented on its own page, used by developers and tests alike. */
export const scenarios: Scenario[] = [
  everyday,
  { name: 'unknown', ending: '901', text: { vi: 'Không có mã này', en: 'There is no such code' } },
  { name: 'paid', ending: '902', text: { vi: 'Đã được nộp rồi', en: 'It has been paid already' } },
  {
    name: 'changed',
    ending: '903',
    text: {
      vi: 'Số tiền tăng 10.000 đồng từ lần hỏi thứ hai',
      en: 'From the second time it is asked, 10.000 đồng more are due',
    },
  },
  { name: 'slow', ending: '904', text: { vi: 'Trả lời sau 10 giây', en: 'Answers after 10 seconds' } },
  {
    name: 'down',
    ending: '905',
    text: {
      vi: 'Hệ thống gián đoạn (503) khi tra cứu, cho đến khi bấm “Đã sửa xong”',
      en: 'Is down (503) for looking up until you press “Repaired”',
    },
  },
  {
    name: 'deaf',
    ending: '906',
    text: {
      vi: 'Tra cứu được, nhưng gián đoạn (503) khi Cổng báo đã nộp, cho đến khi bấm “Đã sửa xong”',
      en: 'Can be looked up, and is down (503) for being told of the payment until you press “Repaired”',
    },
  },
  {
    name: 'paid-elsewhere',
    ending: '907',
    text: {
      vi: 'Có người nộp ở nơi khác trong lúc đang nộp ở Cổng',
      en: 'Somebody pays elsewhere while it is being paid at the portal',
    },
  },
  {
    name: 'paid-meanwhile',
    ending: '908',
    text: {
      vi: 'Đã được nộp ở nơi khác khi Cổng hỏi lần thứ hai',
      en: 'It was paid elsewhere by the time the portal asks again',
    },
  },
  { name: 'overdue', ending: '909', text: { vi: 'Quá hạn 20 ngày', en: 'It is 20 days overdue' } },
]

/** What happens for a code: its last three digits decide, whatever stands between and after them. */
export const scenarioOf = (code: string): Scenario => {
  const last = code.replace(/\D/g, '').slice(-3)
  return scenarios.find(({ ending }) => ending === last) ?? everyday
}
