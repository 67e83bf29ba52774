import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { crc16, vietQr } from './vietqr.ts'

const account = { bankBin: '970403', account: '0011012345678' }
const card = { bankBin: '970403', account: '9704031101234567', to: 'card' } as const
const order = { amount: 180000, billNumber: 'NPS6869', purpose: 'thanh toan don hang' }

/** The examples of NAPAS QR format 1.5.2; every checksum was recomputed. */
const examples = [
  [
    'to an account',
    account,
    '00020101021138570010A00000072701270006970403011300110123456780208QRIBFTTA53037045802VN63049E6F',
  ],
  [
    'to a card',
    card,
    '00020101021138600010A00000072701300006970403011697040311012345670208QRIBFTTC53037045802VN63044F52',
  ],
  [
    'one order, to an account',
    { ...account, ...order },
    '00020101021238570010A00000072701270006970403011300110123456780208QRIBFTTA530370454061800005802VN62340107NPS68690819thanh toan don hang63042E2E',
  ],
  [
    'one order, to a card',
    { ...card, ...order },
    '00020101021238600010A00000072701300006970403011697040311012345670208QRIBFTTC530370454061800005802VN62340107NPS68690819thanh toan don hang6304A203',
  ],
] as const

test('the checksum is CRC-16/CCITT-FALSE', () => expect(crc16('123456789')).toBe('29B1'))

test.each(examples)('a code %s reads as the specification prints it', (_, given, payload) => {
  expect(vietQr(given)).toBe(payload)
})

describe('whatever is encoded', () => {
  const label = fc.stringMatching(/^[ -~]{1,25}$/)
  const given = fc.record({
    bankBin: fc.stringMatching(/^\d{6}$/),
    account: fc.stringMatching(/^[0-9A-Z]{1,19}$/),
    amount: fc.integer({ min: 1, max: 1e12 }),
    billNumber: label,
    reference: label,
    purpose: label,
  })

  const read = (payload: string): Record<string, string> => {
    const found: Record<string, string> = {}
    for (let at = 0; at < payload.length; ) {
      const end = at + 4 + Number(payload.slice(at + 2, at + 4))
      found[payload.slice(at, at + 2)] = payload.slice(at + 4, end)
      at = end
    }
    return found
  }

  test('comes out again field by field, under a right checksum', () => {
    fc.assert(
      fc.property(given, (order) => {
        const payload = vietQr(order)
        const { '38': merchant = '', '54': amount, '62': labels = '', '63': crc } = read(payload)
        expect(crc).toBe(crc16(payload.slice(0, -4)))
        expect(read(read(merchant)['01'] ?? '')).toEqual({ '00': order.bankBin, '01': order.account })
        expect(amount).toBe(String(order.amount))
        expect(read(labels)).toEqual({ '01': order.billNumber, '05': order.reference, '08': order.purpose })
      }),
    )
  })
})

test.each([
  ['half a đồng', { ...account, amount: 0.5 }],
  ['nothing to pay', { ...account, amount: 0 }],
  ['a bank without an id', { ...account, bankBin: '97040' }],
  ['a label with Vietnamese letters', { ...account, purpose: 'lệ phí' }],
  ['a label that is too long', { ...account, purpose: 'x'.repeat(26) }],
])('%s is refused', (_, given) => expect(() => vietQr(given)).toThrow(RangeError))
