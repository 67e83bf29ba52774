import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { exampleReceipt, exampleKeys as keys } from '../../test/receipts/example.ts'
import { testKey } from '../../test/receipts/keys.ts'
import { checkReceipt } from './check.ts'
import { type SignedReceipt, signedReceipt } from './receipt.ts'

// biome-ignore lint/suspicious/noExplicitAny: a receipt that somebody has tampered with has any shape
type Tampered = any
const tampered = (change: (receipt: Tampered) => void) => {
  const receipt: Tampered = exampleReceipt()
  change(receipt)
  return checkReceipt(receipt, keys)
}
const told = async (change: (receipt: Tampered) => void) => {
  const { outcome, differences } = await tampered(change)
  return [outcome, ...differences.map(({ pointer, change }) => `${change} ${pointer}`)]
}

test('the frozen receipt is genuine, and is what receipts look like today', async () => {
  expect(await checkReceipt(exampleReceipt(), keys)).toEqual({ outcome: 'genuine', differences: [] })
  expect(signedReceipt.parse(exampleReceipt())).toEqual(exampleReceipt())
  expect(await testKey(7).seal(exampleReceipt().payload)).toEqual(exampleReceipt())
})

test('a receipt stays genuine whatever order its names come in, and under a former key', async () => {
  const { payload, ...rest } = exampleReceipt()
  const turned = { ...rest, payload: Object.fromEntries(Object.entries(payload).reverse()) }
  expect((await checkReceipt(turned, keys)).outcome).toBe('genuine')
  expect((await checkReceipt(exampleReceipt(), [testKey(8).published, ...keys])).outcome).toBe('genuine')
})

const fields = Object.keys(exampleReceipt().payload).filter((name) => name !== 'files')
test.each(fields)('%s: altered, taken out, and told', async (name) => {
  const other = (value: unknown) => (typeof value === 'number' ? value + 1 : `${value}x`)
  expect(await told(({ payload }) => Object.assign(payload, { [name]: other(payload[name]) }))).toEqual([
    'altered',
    `altered /${name}`,
  ])
  expect(await told(({ payload }) => delete payload[name])).toEqual(['altered', `removed /${name}`])
})

const cells = exampleReceipt().payload.files.flatMap((file, row) =>
  Object.keys(file).map((name) => [row, name] as const),
)
test.each(cells)('file %i: its %s altered, and told', async (row, name) => {
  expect(await told(({ payload }) => Object.assign(payload.files[row], { [name]: 'another' }))).toEqual([
    'altered',
    `altered /files/${row}/${name}`,
  ])
})

test.each<[string, (receipt: Tampered) => void, string[]]>([
  ['the first file taken out', ({ payload }) => payload.files.shift(), ['altered', 'removed /files/-']],
  ['all files taken out', ({ payload }) => delete payload.files, ['altered', 'removed /files']],
  ['a file put in', ({ payload }) => payload.files.unshift({ slot: 'more' }), ['altered', 'added /files/0']],
  ['files exchanged', ({ payload }) => payload.files.reverse(), ['altered', 'altered /files']],
  ['a word put in', ({ payload }) => Object.assign(payload, { note: 'paid' }), ['altered', 'added /note']],
  ['a word put beside', (receipt) => Object.assign(receipt, { note: 'paid' }), ['altered', 'added #note']],
  ['another key named', (receipt) => Object.assign(receipt, { kid: 'other' }), ['altered', 'altered #kid']],
  ['the seal altered', ({ seal }) => Object.assign(seal, { number: seal.service }), ['altered', 'altered #seal']],
  ['a file’s seal altered', ({ seal }) => seal.files.pop(), ['altered', 'altered #seal']],
  ['the seal taken out', (receipt) => delete receipt.seal, ['altered', 'altered #seal']],
  ['the signature cut', (receipt) => Object.assign(receipt, { signature: 'AA' }), ['wrong-signature']],
  ['no signature', (receipt) => delete receipt.signature, ['unreadable']],
])('%s: told', async (_, change, expected) => {
  expect(await told(change)).toEqual(expected)
})

test('two places at once are both told', async () => {
  const change = ({ payload }: Tampered) => {
    payload.agency = 'prov-h01'
    payload.files[2].size = 1
  }
  expect(await told(change)).toEqual(['altered', 'altered /agency', 'altered /files/2/size'])
})

test('whoever alters field and seal together is left with a signature that fits neither', async () => {
  const { payload } = exampleReceipt()
  const forged = { ...exampleReceipt(), ...(await testKey(9).seal({ ...payload, number: 2 })) }
  expect(
    (await checkReceipt({ ...forged, kid: keys[0]?.kid, signature: exampleReceipt().signature }, keys)).outcome,
  ).toBe('wrong-signature')
  expect((await checkReceipt(forged, keys)).outcome).toBe('unknown-key')
})

test.each([
  [null],
  ['text'],
  [[]],
  [{}],
  [{ payload: [] }],
  [{ payload: {}, signature: 1 }],
  [{ payload: { code: '\ud800' }, signature: '' }],
])('%j is no receipt', async (value) => {
  expect(await checkReceipt(value, keys)).toEqual({ outcome: 'unreadable', differences: [] })
})

test('whatever is put in the place of whatever value, the receipt is no longer genuine', async () => {
  const places = (value: unknown, path: (string | number)[] = []): (string | number)[][] =>
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, one]) => places(one, [...path, key]))
      : [path]
  const all = places(exampleReceipt())
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...all), fc.jsonValue(), async (path, value) => {
      const receipt: Tampered = exampleReceipt()
      const last = path.at(-1) as string
      const parent = path.slice(0, -1).reduce<Tampered>((one, key) => one[key], receipt)
      fc.pre(JSON.stringify(parent[last]) !== JSON.stringify(value))
      parent[last] = value
      expect((await checkReceipt(receipt as SignedReceipt, keys)).outcome).not.toBe('genuine')
    }),
    { numRuns: 300 },
  )
})
