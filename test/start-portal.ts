import { type ChildProcess, fork } from 'node:child_process'

export type ReadyPortal = {
  url: string
  controlUrl: string
  bankUrl: string
  agencyUrls: Record<'traffic-police' | 'health-records', string> & Record<string, string>
  registerUrl: string
  issuersUrl: string
  postUrl: string
  vneidUrl: string
  ministryUrl: string
  mailUrl: string
  logFile: string
  people: Record<
    | 'citizen'
    | 'otherCitizen'
    | 'officer'
    | 'otherOfficer'
    | 'tradeOfficer'
    | 'customsOfficer'
    | 'administrator'
    | 'policeAdministrator'
    | 'tradeAdministrator',
    { email: string; password: string }
  >
}

export type RunningPortal = { ready: ReadyPortal; stop: () => Promise<void> }

const ended = (child: ChildProcess) => new Promise<number | null>((resolve) => child.once('exit', resolve))

/**
 * Starts the portal of a checkout as `npm start` does, on a free port, and waits until it says that it is ready.
 * @param options of `npm start`, such as `--assembly`
 */
export async function startPortal(directory: string, options: string[] = []): Promise<RunningPortal> {
  const child = fork('infra/local/start.ts', options, {
    cwd: directory,
    env: { ...process.env, PORT: '0' },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  const said: string[] = []
  child.stdout?.on('data', (text) => said.push(String(text)))
  child.stderr?.on('data', (text) => said.push(String(text)))
  const ready = await new Promise<ReadyPortal>((resolve, reject) => {
    child.on('message', (message: ReadyPortal & { ready?: true }) => message.ready && resolve(message))
    child.once('exit', (code) =>
      reject(new Error(`the portal ended with ${code} before it was ready:\n${said.join('')}`)),
    )
  })
  const stop = async () => {
    child.kill('SIGINT')
    await ended(child)
  }
  return { ready, stop }
}

declare global {
  var runningPortal: RunningPortal | undefined
}

/** Before the first test that needs it; the tests find it through the environment. */
export default async function setup(): Promise<void> {
  // Two projects of one run have one portal.
  globalThis.runningPortal ??= await startPortal(process.cwd())
  process.env.RUNNING_PORTAL = JSON.stringify(globalThis.runningPortal.ready)
}
