import { randomInt } from 'node:crypto'
import { createServer, type Server } from 'node:net'
import { StartFailure } from '../failure.ts'

export const loopback = '127.0.0.1'

/** Listens on loopback and gives the port. Throws StartFailure when somebody else has it. */
export async function listen(server: Server, port = 0): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? portInUse(port) : error),
    )
    server.listen(port, loopback, resolve)
  })
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('the server has no port')
  return address.port
}

export const portInUse = (port: number) =>
  new StartFailure(`Port ${port} is in use. Stop what uses it, or choose another one: PORT=${port + 100} npm start`)

/** Connections that go out get their ports from 32768 upwards: one from below is still free when it is listened at. */
const anyPort = () => randomInt(20_000, 32_768)

/** The preferred port when it is free, any free one otherwise. 0 means any. */
export async function freePort(preferred = 0): Promise<number> {
  const probe = createServer()
  try {
    return await listen(probe, preferred || anyPort())
  } catch (error) {
    if (!(error instanceof StartFailure)) throw error
    return await freePort()
  } finally {
    await new Promise<void>((resolve) => void (probe.listening ? probe.close(() => resolve()) : resolve()))
  }
}

/** The port itself when it is free, any free one for 0. Throws StartFailure when somebody has it. */
export async function claimPort(wanted: number): Promise<number> {
  const port = await freePort(wanted)
  if (wanted !== 0 && port !== wanted) throw portInUse(wanted)
  return port
}
