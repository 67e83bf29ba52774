import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { masked } from './log.ts'

test.each([
  ['an e-mail address', 'mail to lan@example.vn failed', 'mail to [e-mail] failed'],
  ['a personal number', 'person 022185001234', 'person [personal number]'],
  ['a phone number', 'call +84912345678 or 0912345678', 'call [phone] or [phone]'],
])('%s in a text is masked', (_, said, written) => expect(masked(said)).toBe(written))

test('what stands under a telling name is masked however deep, and in the cause of an error', () => {
  const error = new Error('failed', { cause: { answers: { fullName: 'Nguyễn Thị Lan' }, to: 'lan@example.vn' } })
  expect(masked({ dossierId: '7K3M9Q2ZB4N8RTWX', deep: [{ password: 'x' }], error })).toMatchObject({
    dossierId: '7K3M9Q2ZB4N8RTWX',
    deep: [{ password: '[masked]' }],
    error: { cause: { answers: '[masked]', to: '[e-mail]' } },
  })
})

test('no personal number survives, wherever it stands', () =>
  fc.assert(
    fc.property(fc.stringMatching(/^\d{12}$/), fc.string(), (number, around) => {
      const written = JSON.stringify(masked({ note: `${around} ${number} ${around}`, list: [[number]] }))
      expect(written).not.toContain(number)
    }),
  ))
