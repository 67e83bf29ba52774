import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { goodsFaults } from './goods.ts'

const told = (declarationType: string, invoiceValue: string, ...lines: [value: string, origin?: string][]) => {
  const goods = JSON.stringify(lines.map(([value, origin = 'Nhật Bản']) => ({ value, origin })))
  return goodsFaults({ declarationType, invoiceValue, goods }).map(({ pointer, code }) => `${pointer} ${code}`)
}

test('values that add up to the invoice', () => expect(told('import', '300.30', ['100.10'], ['200.2'])).toEqual([]))
test('a cent too little', () =>
  expect(told('import', '300.30', ['100.10'], ['200.19'])).toEqual(['/answers/invoiceValue differs']))
test('a cent too much', () => expect(told('export', '300.30', ['300.31'])).toEqual(['/answers/invoiceValue differs']))

test.each(['Việt Nam', 'viet nam', ' VIETNAM ', 'VN'])('goods of %s are exported, not imported', (origin) => {
  expect(told('export', '5', ['5', origin])).toEqual([])
  expect(told('temporary', '5', ['5', origin])).toEqual([])
  expect(told('import', '5', ['2', 'Lào'], ['3', origin])).toEqual(['/answers/goods/1/origin not-from-here'])
})

test('no sum of decimals is lost to rounding', () => {
  const cents = fc.integer({ min: 1, max: 99_999_999_999 })
  fc.assert(
    fc.property(fc.array(cents, { minLength: 1, maxLength: 20 }), (values) => {
      const written = (amount: number) => `${Math.trunc(amount / 100)}.${String(amount % 100).padStart(2, '0')}`
      const sum = written(values.reduce((total, one) => total + one, 0))
      expect(told('export', sum, ...values.map((one): [string] => [written(one)]))).toEqual([])
    }),
  )
})
