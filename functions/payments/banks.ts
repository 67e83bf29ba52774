import type { Text } from '../../shared/text.ts'

export type Bank = {
  id: string
  name: Text
  /** Its id in VietQR codes. */
  bin: string
  /** Our collecting account there. */
  account: string
}

/** The partner banks. 999999 belongs to no bank, so that no real app can pay a sandbox code. */
export const banks: readonly Bank[] = [
  {
    id: 'sandbox-bank',
    name: { vi: 'Ngân hàng Thử nghiệm', en: 'Sandbox Bank' },
    bin: '999999',
    account: '1900202611',
  },
]

export const bankById = (id: string): Bank | undefined => banks.find((bank) => bank.id === id)
