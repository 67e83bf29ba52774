import type { AddressInfo } from 'node:net'
import { followParent } from '../parent.ts'
import { createMinistryPortal } from './portal.ts'

const usage = `A ministry's portal that people enter by the national portal's sign-on, without a second password.

  PORT           where to listen on loopback; 0 or nothing means any free port
  CLIENT_ID      its app client in the user pool
  CLIENT_SECRET  and the secret of that
  METADATA_URL   where the discovery document of the sign-on service is read

A parent process is sent { port }, and may send { clockOffsetMs } to move its clock along with its own.
`

function fail(reason: string): never {
  process.stderr.write(`${reason}\n\n${usage}`)
  process.exit(2)
}

const { PORT = '0', CLIENT_ID, CLIENT_SECRET, METADATA_URL } = process.env
if (!/^\d{1,5}$/.test(PORT)) fail('PORT is no port number.')
if (!CLIENT_ID || !CLIENT_SECRET || !METADATA_URL) fail('CLIENT_ID, CLIENT_SECRET or METADATA_URL is missing.')

let offset = 0
const machineNow = Date.now
Date.now = () => machineNow() + offset

followParent((clockOffsetMs) => {
  offset = clockOffsetMs
})

const portal = createMinistryPortal({ clientId: CLIENT_ID, clientSecret: CLIENT_SECRET, metadataUrl: METADATA_URL })
portal.on('error', (error) => fail(error.message))
portal.listen(Number(PORT), '127.0.0.1', () => {
  const { port } = portal.address() as AddressInfo
  if (process.send) process.send({ port })
  else process.stdout.write(`The ministry's portal is at http://localhost:${port}\n`)
})
