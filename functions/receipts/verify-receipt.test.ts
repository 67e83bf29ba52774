import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { exampleFiles, exampleKeys, exampleReceipt } from '../../test/receipts/example.ts'
import { testKey } from '../../test/receipts/keys.ts'
import { scratchFolder } from '../../test/scratch.ts'

const folder = scratchFolder('receipt')

const put = (name: string, content: unknown) => {
  writeFileSync(join(folder, name), Buffer.isBuffer(content) ? content : JSON.stringify(content))
  return name
}
const names = exampleReceipt().payload.files.map(({ name }, row) => put(name, exampleFiles[row]))
put('receipt.json', exampleReceipt())
put('receipt-keys.json', { keys: exampleKeys })

function verify(...args: string[]) {
  const command = new URL('verify-receipt.ts', import.meta.url).pathname
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], { cwd: folder, encoding: 'utf8' })
  return { status, lines: stdout.trim().split('\n'), stderr }
}

test('all is well: the receipt and each file', () => {
  const { status, lines } = verify('receipt.json', ...names)
  expect(status).toBe(0)
  expect(lines[0]).toBe('000.00.00.H49-261122-0001 / 1')
  expect(lines.slice(1).every((line) => line.startsWith('✓'))).toBe(true)
  expect(lines).toHaveLength(5)
})

test('which field was altered', () => {
  const receipt = exampleReceipt()
  put('altered.json', { ...receipt, payload: { ...receipt.payload, agency: 'prov-h01' } })
  const { status, lines } = verify('altered.json')
  expect(status).toBe(1)
  expect(lines).toContain('✗   /agency ("prov-h01"): altered')
})

test('which file was altered, which is not of the receipt and which is missing', () => {
  put('portrait.jpg', Buffer.from('portrait'))
  put('giấy khám sức khỏe.pdf', Buffer.from('retouched'))
  const { status, lines } = verify('receipt.json', 'portrait.jpg', 'giấy khám sức khỏe.pdf', 'receipt-keys.json')
  expect(status).toBe(1)
  expect(lines.slice(2)).toEqual([
    expect.stringMatching(/^✓ portrait.jpg +genuine, handed in as ảnh chân dung.jpg$/),
    expect.stringMatching(/^✗ giấy khám sức khỏe.pdf +ALTERED: 9 bytes, 6 when handed in/),
    expect.stringMatching(/^✗ receipt-keys.json +NOT in the receipt$/),
    expect.stringMatching(/^· trang 2.pdf +not given, not checked$/),
  ])
})

test('a receipt that somebody else signed proves nothing about files', async () => {
  put('forged.json', await testKey(9).seal(exampleReceipt().payload))
  const { status, lines } = verify('forged.json', '--language', 'vi', ...names)
  expect(status).toBe(1)
  expect(lines[1]).toMatch(/^✗ .*KHÔNG phải do Cổng ký/)
  expect(lines[2]).toMatch(/^· Các tệp chưa được kiểm tra/)
  expect(lines).toHaveLength(3)
})

test.each([
  ['no receipt named', [], 'Which receipt?'],
  ['a receipt that is not there', ['gone.json'], 'gone.json cannot be read'],
  ['keys that are none', ['receipt.json', '--keys', 'receipt.json'], 'holds no keys'],
  ['an option it does not know', ['receipt.json', '--force'], '--force'],
])('%s: said, and told how to call it', (_, args, said) => {
  const { status, stderr } = verify(...args)
  expect(status).toBe(2)
  expect(stderr).toContain(said)
  expect(stderr).toContain('receipt-keys.json')
})
