import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from '../building/places.ts'
import { prepareAssembly } from './assembly.ts'
import { createClock } from './clock.ts'
import { forAdministrators } from './control/administrator.ts'
import { behindTheScenes } from './control/behind.ts'
import { startControl } from './control/control.ts'
import { describeApplication } from './describe.ts'
import { claimPort, freePort } from './engines/port.ts'
import { startEngines } from './engines.ts'
import { createFaults } from './faults/faults.ts'
import { startFront } from './front/front.ts'
import { storedObjects } from './front/stored-objects.ts'
import { type Gate, startGate } from './gate/gate.ts'
import { enforcing } from './gate/iam/enforce.ts'
import { readPermissions } from './gate/iam/permissions.ts'
import { grantsReport } from './gate/iam/report.ts'
import { permittedModel } from './gate/iam/standing.ts'
import { account, environmentOf } from './place.ts'
import type { Progress } from './progress.ts'
import { createResources } from './resources/create.ts'
import { credentials } from './resources/functions.ts'
import { expiringTables } from './resources/tables.ts'
import { expireItems } from './runner/feeds/expiry.ts'
import { startFeeds } from './runner/feeds/feeds.ts'
import { createLogFile } from './runner/log-file.ts'
import { createRunner } from './runner/runner.ts'
import { people, runTriggers, seedPeople } from './seeds.ts'

export type Laptop = {
  url: string
  mailUrl: string
  bankUrl: string | null
  /** The agencies' pages by their ids. */
  agencyUrls: Record<string, string>
  registerUrl: string | null
  /** The one page of all issuers of bills. */
  issuersUrl: string | null
  postUrl: string | null
  vneidUrl: string | null
  ministryUrl: string | null
  controlUrl: string
  /** What functions and access logs have written. */
  logFile: string
  people: typeof people
  /** Where interceptors stand between the functions and the engines. */
  gate: Gate
  /** How many invocations of functions have begun since the start. */
  invocations(): number
  stop(): Promise<void>
}

export type LaptopOptions = {
  /** 0 takes any free port; the pages beside the portal are then anywhere too. */
  port: number
  progress: Progress
  /** Functions' output goes to stderr too. */
  echo: boolean
  /** Folder of a cloud assembly synthesized before; without it, what has changed is built and synthesized. */
  assembly?: string | undefined
}

/** The region of the laptop stage. The firewall's stack lives in another, and declares nothing that runs here. */
const region = 'ap-southeast-1'

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
    const assembled = await assemble(options, (end) => void stops.push(end))
    return { ...assembled, people, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

type Assembled = Omit<Laptop, 'people' | 'stop'>

async function assemble(options: LaptopOptions, onStop: (end: () => unknown) => void): Promise<Assembled> {
  const { port: wanted, progress } = options
  /** Where people find a page beside the portal, counted from the portal's own port. */
  const beside = (step: number) => (wanted === 0 ? 0 : wanted + step)
  const port = await claimPort(wanted)
  const portalUrl = `http://localhost:${port}`
  const clock = createClock()
  onStop(clock.restore)

  // Each trial of the tests writes its own log; the portal of the person at the keyboard always the same file.
  const logFile = wanted === 0 ? join(tmpdir(), `portal-${port}.log`) : join(build, 'laptop.log')
  const output = createLogFile({ file: logFile, echo: options.echo })
  onStop(output.close)
  const logAs = (source: string) => (line: string) => output.log(source, line)

  const keys = credentials()
  const prepared = prepare(options, onStop)
  const starting = startEngines({
    region,
    mailPort: beside(11),
    secretKeyOf: keys.secretKeyOf,
    filesAccess: logAs('files-access'),
  })
  onStop(() => starting.then((engines) => engines.stop()).catch(() => {}))
  const [assembly, engines] = await Promise.all([prepared, progress.step('engines', () => starting)])
  const { endpoints } = engines
  const gate = await startGate({ engines: endpoints, secretKeyOf: keys.secretKeyOf })
  onStop(gate.stop)
  const place = { account, endpoints, portalUrl }

  const { app, model, partners, besides, rewrite } = await describeApplication(assembly, {
    engines,
    reached: gate.endpointsOf('browser'),
    place,
    clock,
    ports: {
      bank: beside(10),
      agency: beside(30),
      register: beside(13),
      issuer: beside(15),
      post: beside(14),
      vneid: beside(20),
      ministry: beside(21),
    },
  })
  onStop(() => Promise.all([partners.stop(), besides.stop()]))
  const permissions = readPermissions(app, place, { region, log: logAs('permissions') })
  gate.use(enforcing(permissions))
  await progress.step(
    'resources',
    () => createResources(app, engines, place, rewrite, permissions),
    (count) => `${count} created`,
  )

  const environmentFor = (fn: (typeof model.functions)[number]) =>
    environmentOf(fn, { endpoints: gate.endpointsOf(fn.name), region, credentials: keys.of(fn.name), rewrite })
  const runner = createRunner({ functions: model.functions, environmentFor, clock, log: output.log })
  onStop(runner.stop)
  const permitted = permittedModel(model, permissions, logAs('feeds'))
  const faults = createFaults({ runner, gate })
  const { deliveries } = faults
  const feeds = await startFeeds({ model: permitted, runner, endpoints, clock, deliveries, log: logAs('feeds') })
  onStop(feeds.stop)
  const expiry = expireItems(expiringTables(app), { endpoint: endpoints.dynamodb, clock, log: logAs('expiry') })
  onStop(expiry.stop)
  const front = await startFront({
    model: permitted,
    runner,
    port,
    clock,
    jwks: engines.cognito.jwks,
    objects: storedObjects(engines.messaging.url),
    log: logAs('front'),
    access: logAs('edge-access'),
  })
  onStop(front.close)

  await progress.step('people, procedures', async () => {
    for (const pool of app.ofType('AWS::Cognito::UserPool')) await seedPeople(endpoints.cognito, region, app.ref(pool))
    await runTriggers(model.triggers, runner, logFile)
  })
  const scenes = behindTheScenes(app, place, engines, feeds)
  const asAws = forAdministrators({ functions: model.functions, runner, sqsUrl: endpoints.sqs })
  const restartTables = engines.dynamodb.restart
  const behind = { ...scenes, faults, restartTables, asAws, grants: () => grantsReport(permissions) }
  const control = await startControl({ port: await freePort(beside(12)), clock, ...behind })
  onStop(control.stop)
  front.ready()
  const { bankUrl, agencyUrls, registerUrl, issuersUrl, postUrl } = partners
  const { vneidUrl, ministryUrl } = besides
  const mailUrl = engines.mail.pageUrl
  const besidePages = { bankUrl, agencyUrls, registerUrl, issuersUrl, postUrl, vneidUrl, ministryUrl }
  const pages = { mailUrl, ...besidePages, controlUrl: control.url, logFile }
  return { url: portalUrl, ...pages, gate, invocations: () => runner.activity().begun }
}

function prepare({ assembly, progress }: LaptopOptions, onStop: (end: () => unknown) => void): Promise<string> {
  if (assembly !== undefined) return Promise.resolve(assembly)
  const { ready, stop } = prepareAssembly(progress.part)
  onStop(stop)
  return ready
}
