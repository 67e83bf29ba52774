import type { AddressInfo } from 'node:net'
import { followParent } from '../parent.ts'
import { createVneid } from './vneid.ts'

const usage = `A simulator of VNeID, the national electronic identity, as an OpenID provider. Not the real one.

  PORT           where to listen on loopback; 0 or nothing means any free port
  CLIENT_ID      the name under which the portal's user pool is known here
  CLIENT_SECRET  and its secret
  REDIRECT_URIS  where people are sent back to, exactly; several with a comma between

  CLIENT_ID=portal CLIENT_SECRET=try REDIRECT_URIS=http://localhost:9000/oauth2/idpresponse node server.ts

Who can sign in stands on its own page. A parent process is sent { port }, and may send { clockOffsetMs } to move its
clock along with its own.
`

function fail(reason: string): never {
  process.stderr.write(`${reason}\n\n${usage}`)
  process.exit(2)
}

const { PORT = '0', CLIENT_ID, CLIENT_SECRET, REDIRECT_URIS } = process.env
if (!/^\d{1,5}$/.test(PORT)) fail('PORT is no port number.')
if (!CLIENT_ID || !CLIENT_SECRET || !REDIRECT_URIS) fail('CLIENT_ID, CLIENT_SECRET or REDIRECT_URIS is missing.')

let offset = 0
const machineNow = Date.now
// The OpenID library takes the time from here; tokens must be of the time of whoever reads them.
Date.now = () => machineNow() + offset

followParent((clockOffsetMs) => {
  offset = clockOffsetMs
})

const vneid = createVneid({ id: CLIENT_ID, secret: CLIENT_SECRET, redirectUris: REDIRECT_URIS.split(',') })
vneid.on('error', (error) => fail(error.message))
vneid.listen(Number(PORT), '127.0.0.1', () => {
  const { port } = vneid.address() as AddressInfo
  if (process.send) process.send({ port })
  else process.stdout.write(`The VNeID simulator is at http://localhost:${port}\n`)
})
