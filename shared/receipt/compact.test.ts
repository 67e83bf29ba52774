import { expect, test } from '@jest/globals'
import { create } from 'qrcode'
import { exampleReceipt, exampleKeys as keys } from '../../test/receipts/example.ts'
import { testKey } from '../../test/receipts/keys.ts'
import type { PaymentReceipt } from '../bills/receipt.ts'
import { vnd } from '../money.ts'
import { checkCompact, compactOf } from './compact.ts'

const frozen =
  '1~000.00.00.H49-261122-0001~1~driving-licence-renewal~1~1~prov-h49~2026-11-22T14:05:00%2B07:00~2026-11-22T14:05:00%2B07:00~ZQ9gwHufDBwn46pf3dHz87wLCd9qE3g8rCGoigNxIE4~'

test('the frozen code is genuine and says the head in words', async () => {
  const code = await compactOf(exampleReceipt())
  expect(code.startsWith(frozen)).toBe(true)
  const { files: _, answersSha256: __, ...head } = exampleReceipt().payload
  expect(await checkCompact(code, keys)).toEqual({ head, genuine: true })
})

test('each part altered is no longer genuine', async () => {
  const parts = (await compactOf(exampleReceipt())).split('~')
  for (const [place, part] of parts.entries()) {
    const other = `${part.startsWith('2') ? '3' : '2'}${part.slice(1)}`
    const checked = await checkCompact(parts.with(place, other).join('~'), keys)
    expect([place, checked?.genuine ?? false]).toEqual([place, false])
  }
})

test.each(['', '#', '1~x', '2~a~b~c~d~e~f~g~h~i~j~k', '1~%E0%A4%A~x~b~c~d~e~f~g~h~i~j'])(
  '%s is no genuine code',
  async (text) => {
    expect((await checkCompact(text, keys))?.genuine ?? false).toBe(false)
  },
)

test('it fits on paper however many files there are, and stands in a link as it is', async () => {
  const [file] = exampleReceipt().payload.files
  const files = Array.from({ length: 60 }, () => file ?? never())
  const code = await compactOf(await testKey(7).seal({ ...exampleReceipt().payload, files }))
  const link = `https://dichvucong.example.gov.vn/verify#${code}`
  expect(new URL(link).hash.slice(1)).toBe(code)
  // 77 modules in 34 mm are 0.44 mm each: a phone's camera reads them from print.
  expect(create(link, { errorCorrectionLevel: 'M' }).modules.size).toBeLessThanOrEqual(77)
})

const paid: PaymentReceipt['payload'] = {
  format: 'portal-payment-receipt.v1',
  billId: '4D8W1R6YHJ2P5SXC',
  reference: 'TFP-0A1B2C3D4E',
  service: 'traffic-fine-payment',
  procedureVersion: 1,
  formVersion: 1,
  name: { vi: 'Nộp phạt vi phạm giao thông', en: 'Payment of a traffic fine' },
  issuer: 'traffic-fines',
  payer: 'P*** Q*** H***',
  lines: [{ code: 'fine', name: { vi: 'Tiền phạt', en: 'Fine' }, kind: 'fine', amount: vnd(5_000_000) }],
  total: vnd(5_000_000),
  paidAt: '2026-11-22T14:05:00+07:00',
  bank: 'sandbox-bank',
  bankReference: 'FT2611229A0C41D77E',
  files: [],
}
const { payer: _payer, ...unnamed } = paid
const { published, seal } = testKey(7)
const frozenOfMoney =
  '2~4D8W1R6YHJ2P5SXC~TFP-0A1B2C3D4E~traffic-fine-payment~1~1~traffic-fines~5000000~2026-11-22T14:05:00%2B07:00~sandbox-bank~FT2611229A0C41D77E~'

test('the code of a receipt of money says sum and bank in words, and no name', async () => {
  const code = await compactOf(await seal(paid))
  expect(code.startsWith(frozenOfMoney)).toBe(true)
  const { name: _, payer: __, lines: ___, files: ____, ...head } = paid
  expect(await checkCompact(code, [published])).toEqual({ head, genuine: true })
  expect(create(`https://dichvucong.example.gov.vn/verify#${code}`).modules.size).toBeLessThanOrEqual(85)
})

test.each([
  ['that is made out to somebody', paid],
  ['that is made out to nobody', unnamed],
])('of a receipt of money %s each part altered is no longer genuine', async (_, payload) => {
  const parts = (await compactOf(await seal(payload))).split('~')
  expect((await checkCompact(parts.join('~'), [published]))?.genuine).toBe(true)
  for (const [place, part] of parts.entries()) {
    const other = `${part.startsWith('3') ? '4' : '3'}${part.slice(1)}`
    const checked = await checkCompact(parts.with(place, other).join('~'), [published])
    expect([place, checked?.genuine ?? false]).toEqual([place, false])
  }
})

const never = (): never => {
  throw new Error('the example lists no file')
}
