import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import type { EventDefinition } from '../../shared/event.ts'

const folder = new URL('../../events/', import.meta.url)
const contractFiles = readdirSync(folder).filter((name) => /\.v\d+\.ts$/.test(name))
const released = readdirSync(new URL('examples/', folder))

const contracts: EventDefinition[] = await Promise.all(
  contractFiles.map(async (name) => Object.values(await import(new URL(name, folder).pathname))[0] as EventDefinition),
)
const example = (file: string) => JSON.parse(readFileSync(new URL(`examples/${file}`, folder), 'utf8'))

test('each contract file is named for the one type it defines', () =>
  expect(contracts.map(({ type }) => `${type.replace(/\.(?!v\d)/, '-')}.ts`)).toEqual(contractFiles))

test('each type has a released example, and no example has lost its type', () =>
  expect(released.sort()).toEqual(contracts.map(({ type }) => `${type}.json`).sort()))

test.each(released)('today’s reader understands %s as it was released', (file) => {
  const event = example(file)
  const contract = contracts.find(({ type }) => type === event.type)
  expect(contract?.read(event).data).toEqual(event.data)
})

test.each(contracts)(
  '$type is as it was released: another shape needs another version',
  ({ type, example: today, source }) => expect(example(`${type}.json`)).toMatchObject({ type, source, data: today }),
)

test.each(contracts)('a field that $type does not name cannot be published', ({ write, example: data }) =>
  expect(() => write({ ...data, fullName: 'Nguyễn Văn A' })).toThrow(),
)

test.each(contracts)('a reader of $type ignores what a later writer adds', ({ type, read }) => {
  const event = example(`${type}.json`)
  expect(read({ ...event, data: { ...event.data, added: true } }).data).toEqual(event.data)
})

test.each(contracts)('$type carries no personal data', ({ data }) =>
  expect(Object.keys(data).filter((name) => /name|email|phone|address|birth|number|answer/i.test(name))).toEqual([]),
)
