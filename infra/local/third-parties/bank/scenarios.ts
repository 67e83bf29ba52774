export type Scenario = {
  /** The payer's account that makes it happen. */
  account: string
  /** The last three digits of an amount that make it happen whatever the account; none for the everyday case. */
  suffix?: string
  outcome: 'paid' | 'failed'
  /** How many signed notices the bank sends, and after how long. */
  notices: 0 | 1 | 2
  late?: true
  /** Added to what the payer was asked for. */
  difference: number
  text: { vi: string; en: string }
}

/** The sandbox's magic values: readable, documented on its own page, used by developers, tests and partners alike. */
export const scenarios: Scenario[] = [
  {
    account: 'pays',
    outcome: 'paid',
    notices: 1,
    difference: 0,
    text: { vi: 'Trả tiền, ngân hàng báo ngay', en: 'Pays; the bank tells at once' },
  },
  {
    account: 'refuses',
    suffix: '901',
    outcome: 'failed',
    notices: 1,
    difference: 0,
    text: { vi: 'Không đủ tiền, ngân hàng từ chối', en: 'Not enough money; the bank refuses' },
  },
  {
    account: 'twice',
    suffix: '902',
    outcome: 'paid',
    notices: 2,
    difference: 0,
    text: { vi: 'Trả tiền, ngân hàng báo hai lần', en: 'Pays; the bank tells twice' },
  },
  {
    account: 'late',
    suffix: '903',
    outcome: 'paid',
    notices: 1,
    late: true,
    difference: 0,
    text: { vi: 'Trả tiền, ngân hàng báo muộn', en: 'Pays; the bank tells late' },
  },
  {
    account: 'silent',
    suffix: '904',
    outcome: 'paid',
    notices: 0,
    difference: 0,
    text: {
      vi: 'Trả tiền, ngân hàng không báo: chỉ biết khi Cổng hỏi trạng thái',
      en: 'Pays; the bank never tells: only a status query shows it',
    },
  },
  {
    account: 'wrong-amount',
    suffix: '905',
    outcome: 'paid',
    notices: 1,
    difference: -1000,
    text: { vi: 'Trả thiếu 1.000 đồng', en: 'Pays 1,000 đồng too little' },
  },
]

/** What happens when this account pays this amount; an account nobody knows has no money. */
export function scenarioOf(account: string, amount: number): Scenario | undefined {
  const suffix = String(amount).padStart(3, '0').slice(-3)
  return scenarios.find((one) => one.suffix === suffix) ?? scenarios.find((one) => one.account === account)
}
