import { expect, test } from '@jest/globals'
import { create } from 'qrcode'
import { exampleReceipt, exampleKeys as keys } from '../../test/receipts/example.ts'
import { testKey } from '../../test/receipts/keys.ts'
import { checkCompact, compactOf } from './compact.ts'

const frozen =
  '1~000.00.00.H49-261122-0001~1~driving-licence-renewal~1~1~prov-h49~2026-11-22T14:05:00%2B07:00~2026-11-22T14:05:00%2B07:00~ZQ9gwHufDBwn46pf3dHz87wLCd9qE3g8rCGoigNxIE4~'

test('the frozen code is genuine and says the head in words', async () => {
  const code = await compactOf(exampleReceipt())
  expect(code.startsWith(frozen)).toBe(true)
  const { files: _, answersSha256: __, format: ___, ...head } = exampleReceipt().payload
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

const never = (): never => {
  throw new Error('the example lists no file')
}
