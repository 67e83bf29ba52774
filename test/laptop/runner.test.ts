import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { createClock } from '../../infra/local/clock.ts'
import { createRunner, type Runner } from '../../infra/local/runner/runner.ts'
import { invocationIn } from '../../infra/local/runner/trace.ts'
import { eventually } from '../eventually.ts'
import { bundle } from './bundle.ts'

const DAY = 86_400_000
const clock = createClock()
const lines: string[] = []
let runner: Runner

const echo = bundle('echo', 'export const handler = async (event) => event')
const environment = bundle('environment', 'export const handler = () => ({ ...process.env })', {
  env: { DOSSIERS_TABLE: 'dossiers' },
})
const time = bundle(
  'time',
  `const started = new Date()
   export const handler = () => ({ now: Date.now(), date: new Date().getTime(), text: Date(), birth: started.getTime(),
     given: new Date(0).toISOString(), isDate: new Date() instanceof Date && new Date().constructor === Date })`,
)
const context = bundle(
  'context',
  `export const handler = (_, context) => ({ ...context, left: context.getRemainingTimeInMillis() })`,
)
const thrower = bundle('thrower', `export const handler = async () => { throw new TypeError('no such thing') }`)
const slow = bundle(
  'slow',
  `let calls = 0
   export const handler = ({ stall }) => (stall ? new Promise(() => setInterval(() => {}, 1000)) : { calls: ++calls })`,
  { timeoutSeconds: 2 },
)
const crashing = bundle(
  'crashing',
  `let calls = 0
   export const handler = ({ how }) => {
     calls += 1
     if (how === 'exit') process.exit(3)
     if (how === 'reject') return new Promise(() => void Promise.reject(new Error('forgotten')))
     if (how === 'throw') return new Promise(() => setTimeout(() => { throw new RangeError('late') }))
     return { calls }
   }`,
)
const unloadable = bundle('unloadable', `throw new Error('PORTAL_URL is missing')`)
const nameless = bundle('nameless', 'export const main = () => 1')
const talker = bundle(
  'talker',
  `export const handler = () => { console.log('said so'); console.error('and wrong'); return null }`,
)
const stuck = bundle(
  'stuck',
  `let calls = 0
   export const handler = ({ stall }) => {
     if (stall) console.log('at ' + process.env._X_AMZN_TRACE_ID)
     return stall ? new Promise(() => setInterval(() => {}, 1000)) : { calls: ++calls }
   }`,
)
/** Comes to an end when somebody it tells of itself answers. */
const patient = bundle('patient', `export const handler = async ({ url }) => (await fetch(url)).status`)

beforeAll(() => {
  process.env.SECRET_OF_THE_MACHINE = 'not for functions'
  runner = createRunner({
    functions: [
      ...[echo, environment, time, context, thrower, slow, crashing, unloadable, nameless, talker, stuck, patient],
    ],
    environmentFor: (fn) => fn.env,
    clock,
    log: (name, line) => lines.push(`${name} ${line}`),
  })
})

afterAll(async () => {
  await runner.stop()
  clock.restore()
})

test('an event comes back as JSON would bring it', async () => {
  const event = { text: 'giấy phép lái xe', at: new Date(0), nothing: undefined }
  expect(await runner.invoke(echo.arn, event)).toEqual({ text: 'giấy phép lái xe', at: '1970-01-01T00:00:00.000Z' })
})

test('a function sees its own environment and nothing of the machine', async () => {
  const seen = (await runner.invoke(environment.arn, {})) as Record<string, string>
  expect(seen).toMatchObject({ DOSSIERS_TABLE: 'dossiers', AWS_LAMBDA_FUNCTION_NAME: 'environment' })
  expect(seen).not.toHaveProperty('SECRET_OF_THE_MACHINE')
  expect(seen).not.toHaveProperty('PATH')
})

test('the context is that of Lambda', async () => {
  const seen = (await runner.invoke(context.arn, {})) as Record<string, unknown>
  expect(seen).toMatchObject({ functionName: 'context', invokedFunctionArn: context.arn, functionVersion: '$LATEST' })
  expect(seen.awsRequestId).toMatch(/^[0-9a-f-]{36}$/)
  expect(seen.left).toBeGreaterThan(4000)
})

test('the clock moves for a running function as soon as it moves for the portal', async () => {
  type Seen = { now: number; date: number; text: string; birth: number; given: string; isDate: boolean }
  const before = (await runner.invoke(time.arn, {})) as Seen
  clock.advance(3 * DAY)
  const from = clock.now()
  const after = (await runner.invoke(time.arn, {})) as Seen
  const to = clock.now()
  expect(after.birth).toBe(before.birth)
  for (const seen of [after.now, after.date]) {
    expect(seen).toBeGreaterThanOrEqual(Math.floor(from))
    expect(seen).toBeLessThanOrEqual(Math.ceil(to))
  }
  expect(new Date(after.text).getTime()).toBeGreaterThan(before.now + 2 * DAY)
  expect(after).toMatchObject({ given: '1970-01-01T00:00:00.000Z', isDate: true })
})

test('what a function throws is reported in the shape of Lambda', async () => {
  const payload = { errorType: 'TypeError', errorMessage: 'no such thing', trace: expect.any(Array) }
  await expect(runner.invoke(thrower.arn, {})).rejects.toMatchObject({ payload })
})

test('a function out of time is ended, and the next event finds a fresh one', async () => {
  expect(await runner.invoke(slow.arn, {})).toEqual({ calls: 1 })
  await expect(runner.invoke(slow.arn, { stall: true })).rejects.toThrow(/Task timed out after 2.00 seconds/)
  expect(await runner.invoke(slow.arn, {})).toEqual({ calls: 1 })
})

test.each([
  ['exit', 'Runtime.ExitError', /exit status 3/],
  ['reject', 'Runtime.UnhandledPromiseRejection', /forgotten/],
  ['throw', 'RangeError', /late/],
])('a crash by %s is reported and the next event finds a fresh function', async (how, errorType, message) => {
  const failure = runner.invoke(crashing.arn, { how })
  await expect(failure).rejects.toMatchObject({ payload: { errorType, errorMessage: expect.stringMatching(message) } })
  expect(await runner.invoke(crashing.arn, {})).toEqual({ calls: 1 })
})

test('a bundle that cannot be loaded fails each event with the reason', async () => {
  for (let times = 0; times < 2; times += 1)
    await expect(runner.invoke(unloadable.arn, {})).rejects.toThrow('PORTAL_URL is missing')
  await expect(runner.invoke(nameless.arn, {})).rejects.toMatchObject({
    payload: { errorType: 'Runtime.HandlerNotFound' },
  })
})

test('what functions print goes to the log, by function', async () => {
  await runner.invoke(talker.arn, {})
  await expectSoon(() => lines.includes('talker said so') && lines.includes('talker and wrong'))
})

test('four events at most run side by side, the others wait', async () => {
  const running: ServerResponse[] = []
  let most = 0
  const counter = createServer((_, response) => {
    most = Math.max(most, running.push(response))
    if (running.length === 4) for (const one of running.splice(0)) one.end()
  })
  await new Promise<void>((resolve) => counter.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(counter.address() as AddressInfo).port}`
  const answers = await Promise.all(Array.from({ length: 8 }, () => runner.invoke(patient.arn, { url })))
  counter.closeAllConnections()
  counter.close()
  expect(answers).toEqual(Array(8).fill(200))
  expect(most).toBe(4)
})

test('an event above 6 MB is refused', async () => {
  await expect(runner.invoke(echo.arn, 'x'.repeat(6 * 1024 * 1024))).rejects.toThrow(/exceeds/)
})

async function expectLine(wanted: RegExp): Promise<RegExpExecArray> {
  await expectSoon(() => lines.some((line) => wanted.test(line)))
  return wanted.exec(lines.find((line) => wanted.test(line)) ?? '') as RegExpExecArray
}

async function expectSoon(holds: () => boolean) {
  await eventually(
    async () => holds(),
    (does) => does,
    String(holds),
  )
}

test('a function that is ended at its work fails as one whose process died, and the next event finds a fresh one', async () => {
  const working = runner.invoke(stuck.arn, { stall: true })
  const invocation = invocationIn((await expectLine(/^stuck at (Root=.*)$/))[1])
  expect(await runner.terminate(String(invocation))).toBe(true)
  await expect(working).rejects.toMatchObject({ payload: { errorType: 'Runtime.ExitError' } })
  expect(await runner.invoke(stuck.arn, {})).toEqual({ calls: 1 })
  expect(await runner.terminate(String(invocation))).toBe(false)
})
