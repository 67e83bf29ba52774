import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs'
import { build, site } from '../building/places.ts'
import { prepareAssembly } from './assembly.ts'
import { startBank } from './bank.ts'
import { createClock } from './clock.ts'
import { type PublishedEvent, startControl } from './control.ts'
import { claimPort, freePort } from './engines/port.ts'
import { type Engines, startEngines } from './engines.ts'
import { startFront } from './front/front.ts'
import type { QueueModel } from './model.ts'
import { account, environmentOf, readApplication, rewriting } from './place.ts'
import type { Progress } from './progress.ts'
import { createResources } from './resources/create.ts'
import { credentials } from './resources/functions.ts'
import { laptopModel } from './resources/model.ts'
import { refuseUnknownTypes } from './resources/registry.ts'
import { createSecret } from './resources/secrets.ts'
import { startFeeds } from './runner/feeds/feeds.ts'
import { createLogFile } from './runner/log-file.ts'
import { createRunner } from './runner/runner.ts'
import { people, seedPeople } from './seeds.ts'
import { readStacks } from './template.ts'

export type Laptop = {
  url: string
  mailUrl: string
  bankUrl: string | null
  controlUrl: string
  people: typeof people
  stop(): Promise<void>
}

export type LaptopOptions = {
  /** 0 takes any free port; the pages beside the portal are then anywhere too. */
  port: number
  progress: Progress
  log: (line: string) => void
  /** Functions' output goes to stderr too. */
  echo: boolean
  /** Folder of a cloud assembly synthesized before; without it, what has changed is built and synthesized. */
  assembly?: string | undefined
}

/** The only region of the laptop stage; WAF's own stack in us-east-1 declares nothing that runs here. */
const region = 'ap-southeast-1'
/** Where the portal's people find the pages beside it, counted from the portal's own port. */
const beside = (port: number, step: number) => (port === 0 ? 0 : port + step)

/**
 * Runs the synthesized application on this machine until stopped.
 * @throws StartFailure when something stands in the way; whatever was started before is stopped
 */
export async function startLaptop(options: LaptopOptions): Promise<Laptop> {
  const stops: (() => unknown)[] = []
  const stop = async () => {
    for (const end of stops.splice(0).reverse()) await end()
  }
  try {
    return await assemble(options, stops, stop)
  } catch (error) {
    await stop()
    throw error
  }
}

async function assemble(
  { port: wanted, progress, log, echo, assembly: given }: LaptopOptions,
  stops: (() => unknown)[],
  stop: Laptop['stop'],
): Promise<Laptop> {
  const keep = <T>(thing: T, end: (thing: T) => unknown): T => {
    stops.push(() => end(thing))
    return thing
  }
  const port = await claimPort(wanted)
  const portalUrl = `http://localhost:${port}`
  const clock = keep(createClock(), (one) => one.restore())
  const keys = credentials()

  const preparing =
    given === undefined ? keep(prepareAssembly(log), (one) => one.stop()) : { ready: Promise.resolve(given) }
  const starting = startEngines({ region, mailPort: beside(wanted, 11), secretKeyOf: keys.secretKeyOf })
  // Awaited after the build; failing meanwhile must not count as unhandled.
  starting.catch(() => {})
  stops.push(() =>
    starting.then(
      (engines) => engines.stop(),
      () => {},
    ),
  )
  const assembly = await progress('build', () => preparing.ready)
  const engines = await progress('engines', () => starting)
  const { endpoints } = engines

  const place = { account, endpoints, portalUrl }
  const stacks = readStacks(assembly)
  refuseUnknownTypes(stacks)
  const app = readApplication(stacks, engines, place)
  for (const secret of app.ofType('AWS::SecretsManager::Secret')) createSecret(secret, engines, place)

  const declared = laptopModel(app, place, site, String)
  const bankSecret = declared.functions.map(({ env }) => env.BANK_SECRET_ARN_SANDBOX_BANK).find(Boolean)
  const bank = bankSecret
    ? await startBank({ port: beside(wanted, 10), portalUrl, secret: engines.secrets.text(bankSecret), clock })
    : null
  if (bank) stops.push(() => bank.stop())
  const partners: Record<string, string> = bank ? { SANDBOX_BANK: bank.url } : {}
  const rewrite = rewriting(app, declared.functions, { portalUrl, filesUrl: endpoints.s3, partners })
  const model = laptopModel(app, place, site, rewrite)
  await progress(
    'resources',
    () => createResources(app, engines, place, rewrite),
    ({ created }) => `${created} created from ${stacks.length} stacks`,
  )

  const output = keep(createLogFile({ file: logFile(wanted, port), echo }), (one) => one.close())
  const runner = keep(
    createRunner({
      functions: model.functions,
      environmentFor: (fn) => environmentOf(fn, { endpoints, region, credentials: keys.of(fn.name), rewrite }),
      clock,
      log: output.log,
    }),
    (one) => one.stop(),
  )
  const feeds = keep(
    await startFeeds({ model, runner, endpoints, clock, log: (line) => output.log('feeds', line) }),
    (one) => one.stop(),
  )
  const front = keep(
    await startFront({
      model,
      runner,
      port,
      clock,
      jwks: engines.cognito.jwks,
      log: (line) => output.log('front', line),
    }),
    (one) => one.close(),
  )

  await progress('people and procedures', async () => {
    const [pool] = app.ofType('AWS::Cognito::UserPool')
    if (pool) await seedPeople(endpoints.cognito, region, app.ref(pool))
    for (const { functionArn } of model.triggers) await runner.invoke(functionArn, {})
  })
  const control = keep(
    await startControl({
      port: beside(wanted, 12) && (await freePort(beside(wanted, 12))),
      clock,
      events: () => published(engines),
      mails: () => engines.mail.sent(),
      depths: () => feeds.depths(),
      send: (queue, body) => sendTo(model.queues, queue, body),
    }),
    (one) => one.stop(),
  )
  front.ready()
  return {
    url: portalUrl,
    mailUrl: engines.mail.url,
    bankUrl: bank?.url ?? null,
    controlUrl: control.url,
    people,
    stop,
  }
}

/** Each trial of the tests writes its own; the portal of the person at the keyboard always the same file. */
const logFile = (wanted: number, port: number) =>
  wanted === 0 ? join(tmpdir(), `portal-${port}.log`) : join(build, 'laptop.log')

function published({ messaging }: Engines): PublishedEvent[] {
  return messaging.spy
    .getAllMessages()
    .flatMap((message) => (message.service === 'sns' ? [JSON.parse(message.body) as PublishedEvent] : []))
}

async function sendTo(queues: QueueModel[], name: string, body: string): Promise<boolean> {
  const queue = queues.find((one) => one.name === name)
  if (!queue) return false
  const client = new SQSClient({
    endpoint: new URL(queue.url).origin,
    region,
    credentials: { accessKeyId: 'laptop', secretAccessKey: 'laptop' },
  })
  await client.send(new SendMessageCommand({ QueueUrl: queue.url, MessageBody: body }))
  client.destroy()
  return true
}
