import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { carriedOn, continuing, currentRequestId, requestIdIn, traceHeaders, traceparentOf, turn } from './trace.ts'

const id = '4bf92f3577b34da6a3ce929d0e0e4736'
const given = `00-${id}-00f067aa0ba902b7-01`

test('an id that was sent is taken over, and handed on under the same name', () => {
  continuing(given, () => {
    expect(currentRequestId()).toBe(id)
    expect(carriedOn()).toEqual({ requestId: id })
    expect(requestIdIn(traceHeaders().traceparent)).toBe(id)
    expect(traceHeaders().traceparent).not.toBe(given)
  })
  expect(currentRequestId()).toBeNull()
  expect({ ...carriedOn(), ...traceHeaders() }).toEqual({})
})

test.each([
  ['nothing', undefined],
  ['no text', 7],
  ['two headers joined', `${given},${given}`],
  ['capitals', given.toUpperCase()],
  ['an id of zeros', `00-${'0'.repeat(32)}-00f067aa0ba902b7-01`],
  ['a parent of zeros', `00-${id}-${'0'.repeat(16)}-01`],
  ['a version that means nothing', given.replace('00-', 'ff-')],
  ['a personal number in place of an id', '00-022185001234-00f067aa0ba902b7-01'],
  ['a line break after it', `${given}\nforged`],
])('%s is replaced by a fresh id', (_, sent) =>
  continuing(sent, () => {
    expect(currentRequestId()).toMatch(/^[0-9a-f]{32}$/)
    expect(currentRequestId()).not.toBe(id)
  }),
)

test('whatever is sent, an id is 32 hex digits', () =>
  fc.assert(
    fc.property(fc.string(), (sent) => continuing(sent, () => expect(currentRequestId()).toMatch(/^[0-9a-f]{32}$/))),
  ))

test('what is made can be read', () => expect(requestIdIn(traceparentOf(id))).toBe(id))

test('two at the same time keep apart, whatever they wait for', async () => {
  const slowly = () => new Promise((resolve) => setImmediate(resolve)).then(currentRequestId)
  const [one, other] = await Promise.all([turn(slowly)(), turn(slowly)()])
  expect(one).not.toBe(other)
})
